/**
 * Koog 0.5 and 1: where an agent's environment executes a tool. That is a suspending function: it returns before its end where the tool
 * waits, and goes on on another thread.
 */
package io.vritti.agent.library.koog;
