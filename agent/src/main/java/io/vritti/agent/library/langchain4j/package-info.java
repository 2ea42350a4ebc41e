/**
 * LangChain4j 1.0 and later: where AI services run a tool, whatever executes it, and where the executors of annotated methods,
 * of MCP servers and of Quarkus do for those who call them themselves.
 */
package io.vritti.agent.library.langchain4j;
