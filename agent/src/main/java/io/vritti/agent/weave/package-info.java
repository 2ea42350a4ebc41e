/** Weaves the advice into the JDK's choke points: exact names, body changes only (facts/agents.md §1.8). */
package io.vritti.agent.weave;
