/** A host whose programs fail for want of something outside of their project, and that mends it in every way a host can. */
package io.vritti.it.sessions;
