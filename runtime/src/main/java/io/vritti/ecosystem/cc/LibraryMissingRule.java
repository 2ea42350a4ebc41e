package io.vritti.ecosystem.cc;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.ProgramFacts;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.AbsenceInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.NamesTimeInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The linker finds a library in no folder that it was given, and in none of its own: {@code cannot find -lfoo}. */
public final class LibraryMissingRule implements CauseRule {

    private static final Pattern MISSING =
            Pattern.compile("(?m)^\\S*ld(?:\\.\\w+)?: cannot find -l([\\w.+-]+?)(?:: No such file or directory)?$");

    /** GNU ld's own, on the platforms that this is used on ({@code ld --verbose}, SEARCH_DIR). */
    private static final List<String> DEFAULT_FOLDERS = List.of(
            "/usr/local/lib/x86_64-linux-gnu",
            "/lib/x86_64-linux-gnu",
            "/usr/lib/x86_64-linux-gnu",
            "/usr/local/lib/aarch64-linux-gnu",
            "/lib/aarch64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu",
            "/usr/local/lib64",
            "/lib64",
            "/usr/lib64",
            "/usr/local/lib",
            "/lib",
            "/usr/lib",
            "/usr/x86_64-linux-gnu/lib64",
            "/usr/x86_64-linux-gnu/lib");

    private static final List<String> ENDINGS = List.of(".so", ".a");

    /** The compiler's own folder, by version, in this one. */
    private static final String OWN = "/usr/lib/gcc";

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        Matcher said = MISSING.matcher(failed.text());
        if (!ProgramFacts.of(step.program()).compiles()
                || step.directory() == null
                || !failed.searchPathKnown()
                || step.arguments().contains(null)
                || !said.find()
                || !step.has("-l" + said.group(1))) {
            return null;
        }
        List<String> folders = folders(step, view);
        String file = "lib" + said.group(1);
        if (folders == null || !AbsenceInput.sayable(file, folders)) {
            return null;
        }
        return new Conditions(view)
                .is(new AbsenceInput(file, ENDINGS, folders), AbsenceInput.MISSING)
                .program(step)
                .same(new NamesTimeInput(OWN))
                .cause(Cause.Kind.MODULE_MISSING, said.group(1));
    }

    /** Null if an option may change them in a way that is not followed. */
    private static List<String> folders(Step step, FileSystemView view) {
        List<String> folders = new ArrayList<>();
        List<String> arguments = step.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("@")
                    || argument.contains("sysroot")
                    || argument.startsWith("-B")
                    || argument.startsWith("-m32")
                    || argument.startsWith("-Wl,")
                    || argument.startsWith("-specs")) {
                return null;
            }
            if (argument.equals("-L") && i + 1 < arguments.size()) {
                folders.add(step.absolute(arguments.get(i + 1)));
            } else if (argument.startsWith("-L")) {
                folders.add(step.absolute(argument.substring(2)));
            }
        }
        for (String folder : view.environment().getOrDefault("LIBRARY_PATH", "").split(":")) {
            folders.add(step.absolute(folder.isEmpty() ? "." : folder));
        }
        folders.addAll(DEFAULT_FOLDERS);
        return folders;
    }
}
