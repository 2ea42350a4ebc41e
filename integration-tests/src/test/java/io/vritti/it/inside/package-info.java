/**
 * Tests of single calls that run inside one JVM with the agent. They may use the JDK and JUnit, and no class of
 * ours.
 */
package io.vritti.it.inside;
