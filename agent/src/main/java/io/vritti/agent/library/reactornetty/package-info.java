/** Reactor Netty 1.0 and later, with which Spring's WebClient sends. */
package io.vritti.agent.library.reactornetty;
