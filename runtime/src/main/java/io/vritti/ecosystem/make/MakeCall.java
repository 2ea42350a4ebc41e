package io.vritti.ecosystem.make;

import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The goals and options of a call of make.
 *
 * @param folder absolute, where it works
 * @param file of its rules as named, or null for the usual ones
 * @param goals in order; empty for the first one of the file
 * @param variables given on the command line
 * @param onwards whether it goes on after a recipe that failed
 */
record MakeCall(String folder, String file, List<String> goals, Map<String, String> variables, boolean onwards) {

    private static final Set<String> QUIET = Set.of(
            "-s", "--silent", "--quiet", "-B", "--always-make", "--no-print-directory", "-w", "--print-directory");

    private static final Set<String> ONWARDS = Set.of("-k", "--keep-going", "-i", "--ignore-errors");

    /** They lead it elsewhere, or tell it more than its arguments do (GNU make manual §5.7, §9.8). */
    private static final List<String> VARIABLES =
            List.of("MAKEFLAGS", "GNUMAKEFLAGS", "MFLAGS", "MAKEFILES", "MAKELEVEL", "MAKE");

    MakeCall {
        goals = List.copyOf(goals);
        variables = Map.copyOf(variables);
    }

    /** Null if it is called in a way that is not followed. */
    static MakeCall of(Step step) {
        if (VARIABLES.stream().anyMatch(step::environmentHas)) {
            return null;
        }
        String folder = step.directory();
        String file = null;
        List<String> goals = new ArrayList<>();
        Map<String, String> variables = new LinkedHashMap<>();
        boolean onwards = false;
        List<String> arguments = step.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean more = i + 1 < arguments.size();
            if (more && (argument.equals("-C") || argument.equals("--directory"))) {
                folder = Paths.absolute(folder, arguments.get(++i));
            } else if (more && (argument.equals("-f") || argument.equals("--file"))) {
                file = arguments.get(++i);
            } else if (ONWARDS.contains(argument) || argument.startsWith("-j")) {
                onwards = true;
            } else if (argument.startsWith("-")) {
                if (!QUIET.contains(argument)) {
                    return null;
                }
            } else if (argument.indexOf('=') > 0) {
                int equals = argument.indexOf('=');
                variables.put(argument.substring(0, equals), argument.substring(equals + 1));
            } else {
                goals.add(argument.replaceFirst("^(?:\\./+)+(?=.)", ""));
            }
        }
        boolean plain = variables.keySet().stream().allMatch(name -> name.matches("\\w+"))
                && goals.stream().allMatch(MakeRules::plain);
        return plain ? new MakeCall(folder, file, goals, variables, onwards) : null;
    }
}
