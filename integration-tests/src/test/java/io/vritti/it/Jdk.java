package io.vritti.it;

import java.nio.file.Path;

/** A JDK on this machine. */
record Jdk(Path home, int version) {

    String tool(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    @Override
    public String toString() {
        return "JDK " + version;
    }
}
