package io.vritti.action;

/** The origin of a process's standard input. */
public enum Stdin {
    /** A pipe from the host: the bytes written are counted and hashed. */
    PIPE,
    /** A file that a redirect names. */
    FILE,
    /** The host's own standard input, or another process's output: its content is not known beforehand. */
    UNKNOWN
}
