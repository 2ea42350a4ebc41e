/** The clients of the MCP Java SDK: the one of 0.15 and later, and the second one that 2.2 has beside it. */
package io.vritti.agent.library.mcp;
