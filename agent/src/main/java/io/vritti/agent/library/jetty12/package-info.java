/** The client of Eclipse Jetty 12. */
package io.vritti.agent.library.jetty12;
