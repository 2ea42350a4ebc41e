package io.vritti.reads.follow;

import io.vritti.reads.Paths;
import io.vritti.world.tree.References;
import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The recipes that a goal of make may run, as far as the text of its makefile shows; all of them where it does not. */
final class Makefile {

    private static final String[] NAMES = {"GNUmakefile", "makefile", "Makefile"};

    /** What is asked of a shell outside of recipes runs whatever the goal is (GNU make manual, "The shell Function"). */
    private static final String SHELL_FUNCTION = "$(shell ";

    private static final String SHELL_ASSIGNMENT = "!=";

    private final List<String> asked = new ArrayList<>();
    private final Map<String, List<String>> prerequisites = new HashMap<>();
    private final Map<String, List<String>> recipes = new HashMap<>();
    private String first;

    private Makefile(String text) {
        List<String> targets = List.of();
        for (String line : text.replace("\\\n", " ").split("\n")) {
            if (line.startsWith("\t")) {
                String command = line.strip().replaceAll("^[@+-]+", "").replace("$$", "$");
                targets.forEach(target -> recipes.get(target).add(command));
            } else {
                ask(line);
                targets = isRule(line) ? rule(line) : targets;
            }
        }
    }

    private void ask(String line) {
        for (int at = line.indexOf(SHELL_FUNCTION); at >= 0; at = line.indexOf(SHELL_FUNCTION, at + 1)) {
            int start = at + SHELL_FUNCTION.length();
            int end = start;
            for (int open = 1; end < line.length() && open > 0; end++) {
                open += line.charAt(end) == '(' ? 1 : line.charAt(end) == ')' ? -1 : 0;
            }
            asked.add(line.substring(start, line.charAt(end - 1) == ')' ? end - 1 : end)
                    .replace("$$", "$"));
        }
        int assigned = line.startsWith("#") ? -1 : line.indexOf(SHELL_ASSIGNMENT);
        if (assigned > 0) {
            asked.add(
                    line.substring(assigned + SHELL_ASSIGNMENT.length()).strip().replace("$$", "$"));
        }
    }

    /** Lines for a shell; null if the makefile is unknown. */
    static List<String> recipes(List<String> arguments, String directory) {
        String folder = directory;
        String name = null;
        List<String> goals = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean more = i + 1 < arguments.size();
            if (more && (argument.equals("-C") || argument.equals("--directory"))) {
                folder = Paths.absolute(folder, arguments.get(++i));
            } else if (more && (argument.equals("-f") || argument.equals("--file"))) {
                name = arguments.get(++i);
            } else if (!argument.startsWith("-") && argument.indexOf('=') < 0) {
                goals.add(argument);
            }
        }
        String text = text(folder, name);
        return text == null ? null : new Makefile(text).of(goals);
    }

    private static String text(String folder, String name) {
        if (name != null) {
            return References.text(new File(Paths.absolute(folder, name)));
        }
        for (String usual : NAMES) {
            String text = References.text(new File(folder, usual));
            if (text == null || !text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static boolean isRule(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && !line.startsWith("#") && !line.startsWith(" ") && line.indexOf('=', colon) != colon + 1;
    }

    private List<String> rule(String line) {
        int colon = line.indexOf(':');
        List<String> targets = List.of(line.substring(0, colon).strip().split("\\s+"));
        List<String> needs = List.of(line.substring(colon + 1).strip().split("[\\s|:]+"));
        for (String target : targets) {
            prerequisites.computeIfAbsent(target, t -> new ArrayList<>()).addAll(needs);
            recipes.computeIfAbsent(target, t -> new ArrayList<>());
            first = first == null && !target.startsWith(".") ? target : first;
        }
        return targets;
    }

    private List<String> of(List<String> goals) {
        Deque<String> open = new ArrayDeque<>(goals.isEmpty() && first != null ? List.of(first) : goals);
        boolean known = open.stream().allMatch(recipes::containsKey);
        recipes.keySet().stream()
                .filter(target -> !known || target.indexOf('%') >= 0 || target.indexOf('$') >= 0)
                .forEach(open::add);
        Set<String> seen = new HashSet<>();
        List<String> commands = new ArrayList<>(asked);
        while (!open.isEmpty()) {
            String target = open.pop();
            if (seen.add(target)) {
                commands.addAll(recipes.getOrDefault(target, List.of()));
                open.addAll(prerequisites.getOrDefault(target, List.of()));
            }
        }
        return commands;
    }
}
