/**
 * LangChain4j 1.0 and later: where AI services run a tool, whatever executes it, and where the executor of annotated methods does for
 * those who call it themselves.
 */
package io.vritti.agent.library.langchain4j;
