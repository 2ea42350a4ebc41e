/**
 * The libraries and agent frameworks that are watched: one package each, with its choke points and what is pasted into them, and one row in
 * {@link io.vritti.agent.library.Libraries}.
 */
package io.vritti.agent.library;
