package io.vritti.state.search;

import io.vritti.state.input.LookupInput;
import io.vritti.state.input.View;
import io.vritti.state.reach.Step;

/** The program file that a command names, as it is found: a link, a shim or the program itself. */
public final class CalledProgram {

    private CalledProgram() {}

    /** Absolute path, or null if there is none. */
    public static String path(Step step, View view) {
        String called = step.called();
        String path = called.indexOf('/') >= 0 ? step.absolute(called) : new LookupInput(called).look(view);
        return LookupInput.MISSING.equals(path) ? null : path;
    }
}
