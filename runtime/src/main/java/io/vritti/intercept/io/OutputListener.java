package io.vritti.intercept.io;

/** Hears what a host reads of a process, on the thread that reads it and before that goes on. It throws nothing. */
@FunctionalInterface
public interface OutputListener {

    /** Nobody hears. */
    OutputListener NONE = (bytes, from, count) -> {};

    /**
     * @param bytes not to be changed or kept
     * @param count at least 1
     */
    void read(byte[] bytes, int from, int count);
}
