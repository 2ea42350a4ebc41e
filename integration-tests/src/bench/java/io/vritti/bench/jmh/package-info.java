/** JMH benchmarks. Each runs in JVMs of its own, with the agent that its row names. */
package io.vritti.bench.jmh;
