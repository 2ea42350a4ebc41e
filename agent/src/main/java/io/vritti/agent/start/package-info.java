/** The isolated side's start: puts the bridge in place, starts the runtime, arms the weaver. */
package io.vritti.agent.start;
