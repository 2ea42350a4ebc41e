package io.vritti.ecosystem.rule;

import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.LookupInput;

/** The program file that a command names, as it is found: a link, a shim or the program itself. */
public final class CalledProgram {

    private CalledProgram() {}

    /** Absolute path, or null if there is none. */
    public static String path(Step step, FileSystemView view) {
        String called = step.called();
        String path = called.indexOf('/') >= 0 ? step.absolute(called) : new LookupInput(called).look(view);
        return LookupInput.MISSING.equals(path) ? null : path;
    }
}
