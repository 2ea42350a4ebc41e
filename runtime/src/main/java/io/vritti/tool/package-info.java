/**
 * The tool calls of agent frameworks that are in flight: what is known of each, and which of them a thread works for. It may use
 * {@code action}.
 */
package io.vritti.tool;
