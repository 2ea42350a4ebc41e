/**
 * AgentScope 1.0 and 2.0: where a tool is called and what it throws becomes a result, which is inside what the framework does about time
 * limits and repeats.
 */
package io.vritti.agent.library.agentscope;
