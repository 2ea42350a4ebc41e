/** The gate's switch for those who manage a JVM through JMX. Not loaded where the host does not use JMX. */
package io.vritti.jmx;
