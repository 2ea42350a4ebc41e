/**
 * What is pasted where tasks change threads: into the JDK's executors, and into the tasks of fork/join pools and of Kotlin's coroutines.
 * While no tool call is in flight each is one volatile read.
 */
package io.vritti.agent.advice.task;
