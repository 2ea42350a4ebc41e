/** Follows the tool calls of agent frameworks, and hands a refusal back as the framework's own result. */
package io.vritti.intercept.tool;
