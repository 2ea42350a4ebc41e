package io.vritti.bounded;

/** The heap that we share with the host. */
public final class HostHeap {

    private HostHeap() {}

    /** How many bytes it may grow to. */
    public static long mostBytes() {
        return Runtime.getRuntime().maxMemory();
    }
}
