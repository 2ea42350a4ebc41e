/**
 * Spring AI 1.1 and 2: where its manager of tool calls runs one, whatever its callback is, and where the framework's own callbacks do for
 * those who call them themselves. An exception that is checked ends the conversation there, so a refusal must become a result.
 */
package io.vritti.agent.library.springai;
