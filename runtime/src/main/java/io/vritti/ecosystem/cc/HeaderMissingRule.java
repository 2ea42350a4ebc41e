package io.vritti.ecosystem.cc;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.ProgramFacts;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.LookupInput;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PresenceInput;
import java.util.ArrayList;
import java.util.List;

/** A source that the compiler was given includes a header that is nowhere on the include path: {@code main.c:1:10: fatal error: cfg.h}. */
public final class HeaderMissingRule implements CauseRule {

    private static final String MARKER = ": fatal error: ";
    private static final String MISSING = ": No such file or directory";
    private static final String CLANG_MISSING = "' file not found";

    private static final List<String> PATH_OPTIONS = List.of("-I", "-iquote", "-isystem", "-idirafter");

    /** Where gcc and clang look last (cpp(1), "Search Path"); a compiler's own headers come with the compiler. */
    private static final List<String> DEFAULT_PATH = List.of(
            "/usr/local/include", "/usr/include", "/usr/include/x86_64-linux-gnu", "/usr/include/aarch64-linux-gnu");

    /** Folders besides those of the command (cpp(1), "Environment Variables"). */
    private static final List<String> PATH_VARIABLES =
            List.of("CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        if (!ProgramFacts.of(failed.step().program()).compiles()
                || failed.step().directory() == null
                || !failed.searchPathKnown()
                || failed.step().arguments().contains(null)) {
            return null;
        }
        for (String line : ErrorText.lines(failed.text(), MARKER)) {
            String header = header(line);
            int colon = line.indexOf(':');
            String source = colon < 0 ? "" : line.substring(0, colon);
            if (header != null && failed.step().has(source)) {
                return cause(header, source, failed, view);
            }
        }
        return null;
    }

    private static String header(String line) {
        int start = line.indexOf(MARKER) + MARKER.length();
        if (line.endsWith(MISSING)) {
            return line.substring(start, line.length() - MISSING.length());
        }
        return line.endsWith(CLANG_MISSING) && line.charAt(start) == '\''
                ? line.substring(start + 1, line.length() - CLANG_MISSING.length())
                : null;
    }

    private static Cause cause(String header, String source, FailedStep failed, FileSystemView view) {
        String path = failed.step().absolute(source);
        String text = view.text(path);
        List<String> folders = folders(failed, path, view);
        if (text == null || text.contains("#if") || text.contains("# if") || folders == null) {
            return null;
        }
        List<ObservedInput> conditions = new ArrayList<>();
        FileInput sourceInput = new FileInput(path);
        LookupInput compiler = new LookupInput(failed.step().called());
        for (Input input : List.of(sourceInput, compiler)) {
            ObservedInput seen = view.seen(input);
            if (seen == null) {
                return null;
            }
            conditions.add(seen);
        }
        for (String folder : folders) {
            PresenceInput place = new PresenceInput(Paths.absolute(folder, header));
            if (!PresenceInput.MISSING.equals(place.look(view))) {
                return null;
            }
            conditions.add(ObservedInput.certain(place, PresenceInput.MISSING));
        }
        return new Cause(Cause.Kind.PATH_MISSING, header, conditions, true);
    }

    /** The include path, or null if an option may change it in a way that is not followed. */
    private static List<String> folders(FailedStep failed, String source, FileSystemView view) {
        List<String> folders = new ArrayList<>();
        folders.add(Paths.parent(source));
        List<String> arguments = failed.step().arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("@") || argument.contains("sysroot") || argument.startsWith("-specs")) {
                return null;
            }
            for (String option : PATH_OPTIONS) {
                if (argument.equals(option) && i + 1 < arguments.size()) {
                    folders.add(failed.step().absolute(arguments.get(i + 1)));
                } else if (argument.startsWith(option) && argument.length() > option.length()) {
                    folders.add(failed.step().absolute(argument.substring(option.length())));
                }
            }
        }
        for (String variable : PATH_VARIABLES) {
            String path = view.environment().get(variable);
            for (String folder : path == null ? new String[0] : path.split(":", -1)) {
                folders.add(failed.step().absolute(folder.isEmpty() ? "." : folder));
            }
        }
        folders.addAll(DEFAULT_PATH);
        return folders;
    }
}
