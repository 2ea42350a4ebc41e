package io.vritti.ecosystem.make;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Variables;
import io.vritti.reads.follow.ShellReadAnalyzer;
import io.vritti.shell.ShellParser;
import io.vritti.world.input.MatchesInput;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of make whose results are known from what can be looked at (GNU make manual §8).
 *
 * @param folder absolute, where make works
 * @param environment in which its shell runs
 * @param depth of scripts that run scripts
 */
record MakeFunctions(String folder, Variables environment, ReadSet reads, int depth) {

    /**
     * What a call stands for; null where the function is not followed, or its result is not certain.
     *
     * @param argument expanded; null where that is not certain
     */
    String call(String function, String argument) {
        if (argument == null) {
            return null;
        }
        return switch (function) {
            case "wildcard" -> wildcard(argument);
            case "shell" -> shell(argument);
            case "strip" -> argument.strip().replaceAll("\\s+", " ");
            default -> null;
        };
    }

    private String wildcard(String patterns) {
        List<String> found = new ArrayList<>();
        for (String pattern : patterns.strip().split("\\s+")) {
            String path = Paths.absolute(folder, pattern);
            String name = Paths.name(path);
            String parent = Paths.parent(path);
            boolean plain = !pattern.isEmpty()
                    && pattern.endsWith(name)
                    && !name.equals("..")
                    && parent != null
                    && parent.indexOf('*') < 0
                    && !pattern.startsWith("~");
            if (!plain || pattern.matches(".*[?\\[\\\\].*")) {
                return null;
            }
            reads.place(parent);
            reads.names(parent, name);
            String[] names = new MatchesInput(parent, name).names(reads.view());
            if (names == null && !reads.view().linkMissing(parent)) {
                return null;
            }
            for (String match : names == null ? new String[0] : names) {
                found.add(pattern.substring(0, pattern.length() - name.length()) + match);
            }
        }
        return String.join(" ", found);
    }

    /** The newlines in what a command prints are blanks to make, and those at the end nothing. */
    private String shell(String command) {
        String printed = new ShellReadAnalyzer(reads)
                .addAsking(ShellParser.parse(command), folder, environment.ofChild(List.of()), depth + 1);
        return printed == null ? null : printed.replace('\n', ' ');
    }
}
