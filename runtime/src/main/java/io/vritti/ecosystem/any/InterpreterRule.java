package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.world.input.ExecutableBitInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.LookupInput;
import io.vritti.world.input.PresenceInput;

/**
 * A script that the command runs names an interpreter that is not there ({@code #!/bin/nope}, {@code #!/usr/bin/env nope}), or the
 * file is no program at all (ENOEXEC).
 */
public final class InterpreterRule implements CauseRule {

    private static final int NOT_FOUND_STATUS = 127;
    private static final int NOT_EXECUTABLE_STATUS = 126;
    private static final String[] NO_PROGRAM = {"exec format error"};
    private static final String[] MISSING = {"bad interpreter", "required file not found", "not found", "no such file"};
    private static final String ENV = "/usr/bin/env ";

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        String called = failed.step().called();
        int code = failed.outcome().code();
        if (called == null || called.indexOf('/') < 0 || failed.step().directory() == null) {
            return null;
        }
        FileInput script = new FileInput(failed.step().absolute(called));
        if (!view.file(script.subject()) || code != NOT_FOUND_STATUS && code != NOT_EXECUTABLE_STATUS) {
            return null;
        }
        if (code == NOT_EXECUTABLE_STATUS && said(failed, called, NO_PROGRAM)) {
            // What runs on another machine may run on this one, once an emulator is registered for it.
            return view.binary(script.subject())
                    ? null
                    : new Conditions(view).same(script).causeInAnyEnvironment(Cause.Kind.NOT_EXECUTABLE, called);
        }
        String interpreter = interpreter(view.text(script.subject()));
        if (interpreter == null
                || ExecutableBitInput.NOT_EXECUTABLE.equals(new ExecutableBitInput(script.subject()).look(view))) {
            return null;
        }
        Conditions conditions = new Conditions(view).same(script);
        if (interpreter.startsWith(ENV)) {
            String program = interpreter.substring(ENV.length()).strip();
            return failed.searchPathKnown() && plain(program) && said(failed, program, MISSING)
                    ? conditions
                            .is(new LookupInput(program), LookupInput.MISSING)
                            .cause(Cause.Kind.EXECUTABLE_MISSING, program)
                    : null;
        }
        return interpreter.startsWith("/") && said(failed, called, MISSING)
                ? conditions
                        .is(new PresenceInput(interpreter), PresenceInput.MISSING)
                        .causeInAnyEnvironment(
                                Cause.Kind.EXECUTABLE_MISSING,
                                Paths.name(interpreter).strip())
                : null;
    }

    private static boolean said(FailedStep failed, String name, String... markers) {
        return ErrorText.lines(failed.text(), markers).stream().anyMatch(line -> ErrorText.mentions(line, name));
    }

    private static boolean plain(String program) {
        return !program.isEmpty() && program.indexOf(' ') < 0 && program.indexOf('/') < 0 && !program.startsWith("-");
    }

    /** What stands behind {@code #!}; a carriage return at its end belongs to the name, for the kernel too. */
    private static String interpreter(String text) {
        if (text == null || !text.startsWith("#!")) {
            return null;
        }
        int end = text.indexOf('\n');
        String line = (end < 0 ? text.substring(2) : text.substring(2, end)).stripLeading();
        int blank = line.indexOf(' ');
        return line.startsWith(ENV) || blank < 0 ? line : line.substring(0, blank);
    }
}
