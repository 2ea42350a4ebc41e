/** What readers of several frameworks need of Reactor. It is loaded beside each copy of a framework, as its reader is. */
package io.vritti.agent.library.reactor;
