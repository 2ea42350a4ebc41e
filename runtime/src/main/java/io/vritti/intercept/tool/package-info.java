/**
 * Follows the tool calls of agent frameworks, and hands a refusal back as the framework's own result. It may use {@code gate}, {@code
 * action} and {@code tool}; the frameworks' types are the agent's side's business.
 */
package io.vritti.intercept.tool;
