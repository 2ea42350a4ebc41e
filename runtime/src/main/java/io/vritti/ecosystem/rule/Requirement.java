package io.vritti.ecosystem.rule;

/** Something without which a program certainly fails, as its text says. */
public sealed interface Requirement {

    /**
     * A file or folder that must be there.
     *
     * @param path absolute
     */
    record OfPath(String path) implements Requirement {}

    /**
     * A port of this machine on which somebody must listen.
     *
     * @param proxied whether the program takes a proxy from its environment
     */
    record OfPort(int port, boolean proxied) implements Requirement {}

    /**
     * A module that must be found.
     *
     * @param name of the top level
     * @param folder absolute, in which the program looks first
     */
    record OfModule(String name, String folder) implements Requirement {}
}
