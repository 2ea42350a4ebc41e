/** Tests of the jar and of what it does to a host: each starts JVMs with the real jar. */
package io.vritti.agent;
