package io.vritti;

import io.vritti.observe.AgentLog;

/** Says once that memory will not outlive the JVM: one line on stderr, the only one we ever print (design.md §4). */
final class MemoryOnly {

    private final AgentLog log;

    MemoryOnly(AgentLog log) {
        this.log = log;
    }

    /** A newer version has taken the memory over while the host runs: nothing for its stderr. */
    void fromNowOn(String problem) {
        log.warn("memory lasts only as long as this JVM from now on: " + problem);
    }

    void because(String problem) {
        log.warn("memory lasts only as long as this JVM: " + problem);
        System.err.println("vritti: memory lasts only as long as this JVM: " + problem);
    }
}
