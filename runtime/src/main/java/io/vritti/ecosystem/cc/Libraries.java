package io.vritti.ecosystem.cc;

import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import java.util.ArrayList;
import java.util.List;

/** The libraries that a linker is asked for, and the places in which it looks for them (ld(1), {@code -l} and {@code -L}). */
final class Libraries {

    private static final List<String> ENDINGS = List.of(".so", ".a");

    private final ReadSet reads;
    private final List<String> folders = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean shared;

    Libraries(ReadSet reads) {
        this.reads = reads;
    }

    /** Takes {@code -Lx}, {@code -L x}, {@code -lx} and {@code -l x}; false for another option. */
    boolean option(String word, String next, Step step) {
        boolean folder = word.startsWith("-L");
        if (!folder && !word.startsWith("-l")) {
            return false;
        }
        String value = word.length() > 2 ? word.substring(2) : next;
        if (folder) {
            reads.place(step.absolute(value));
            folders.add(step.absolute(value));
        } else {
            names.add(value);
        }
        return true;
    }

    /** A file that is linked by its name. */
    void seen(String path) {
        shared |= path.endsWith(".so");
    }

    void add() {
        for (String name : names) {
            if (name.startsWith(":")) {
                reads.giveUp("a library by its file's name");
            }
            for (String folder : folders) {
                ENDINGS.forEach(ending -> find(folder + "/lib" + name + ending));
            }
            for (String folder : system()) {
                ENDINGS.forEach(ending -> reads.file(folder + "/lib" + name + ending));
            }
        }
        if (shared) {
            reads.giveUp("a shared library needs others");
        }
    }

    private void find(String path) {
        reads.file(path);
        shared |= path.endsWith(".so") && !reads.view().linkMissing(path);
    }

    private List<String> system() {
        List<String> system = new ArrayList<>(List.of("/usr/local/lib", "/usr/lib", "/lib", "/usr/lib64", "/lib64"));
        for (String triple : reads.namesIn("/usr/lib/gcc")) {
            system.add("/usr/lib/" + triple);
            system.add("/lib/" + triple);
            for (String version : reads.namesIn("/usr/lib/gcc/" + triple)) {
                system.add("/usr/lib/gcc/" + triple + "/" + version);
            }
        }
        return system;
    }
}
