/** Weaves the advice into the JDK's choke points: exact names, body changes only (facts.md §1.3). */
package io.vritti.agent.weave;
