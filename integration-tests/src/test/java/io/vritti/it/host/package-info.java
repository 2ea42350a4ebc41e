/** Hosts that the tests start and talk to line by line. They may use the JDK only: they know nothing of Vritti. */
package io.vritti.it.host;
