/**
 * The commands of {@code java -jar vritti-agent.jar}. They may use the rooms inside this one and every room below, and
 * read what running JVMs left in the home. They run in a JVM of their own, never in a host.
 */
package io.vritti.cli;
