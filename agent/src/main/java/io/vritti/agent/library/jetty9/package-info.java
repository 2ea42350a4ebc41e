/** The client of Eclipse Jetty 9.4 to 11. */
package io.vritti.agent.library.jetty9;
