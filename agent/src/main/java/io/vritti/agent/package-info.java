/** What the host's class path holds of us: the entry point, and the loader behind which everything else is. */
package io.vritti.agent;
