/**
 * Tests of the real jar in JVMs of their own. They may read what users read (output, exit codes, files of the
 * home), and use no class of the agent.
 */
package io.vritti.it;
