package io.vritti.ecosystem.make;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a makefile that says all it means in plain words: no patterns and no rules made at run time.
 */
final class MakeRules {

    /** In this order, and the first that is there (GNU make manual §3.2). */
    static final List<String> USUAL_NAMES = List.of("GNUmakefile", "makefile", "Makefile");

    private static final Pattern ASSIGNMENT = Pattern.compile(" *(\\w+)\\s*(::?=|\\?=|\\+=|=)\\s*(.*)");
    private static final Pattern INCLUDE = Pattern.compile("(?:-include|include|sinclude) +(\\S+)\\s*");
    static final Pattern COMMENT = Pattern.compile("(?<!\\\\)#.*");

    private static final Set<String> DIRECTIVES = Set.of(
            "define", "endef", "export", "unexport", "override", "private", "undefine", "vpath", "load", "-load");

    /** They change what the words of rules mean. */
    private static final Set<String> SPECIAL_VARIABLES =
            Set.of("SHELL", "VPATH", "MAKEFLAGS", "GPATH", "MAKEFILES", "MAKE");

    private static final Set<String> HARMLESS_TARGETS =
            Set.of(".PHONY", ".SILENT", ".PRECIOUS", ".NOTPARALLEL", ".DELETE_ON_ERROR");

    private static final String PLAIN = "[^%*?\\[~$=\\\\:;\"']+";
    private static final int MOST_INCLUDED = 5;

    /** What is needed for a target, and what makes it; both may be empty. */
    record Rule(List<String> needs, List<String> recipe) {}

    private final String folder;
    private final MakeVariables variables;
    private final ReadSet reads;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Set<String> phony = new HashSet<>();
    private List<String> targets = List.of();
    private String first;

    private MakeRules(String folder, MakeVariables variables, ReadSet reads) {
        this.folder = folder;
        this.variables = variables;
        this.reads = reads;
    }

    /** Reads the makefiles of a call; null if something in them is not followed. */
    static MakeRules of(MakeCall call, MakeVariables variables, ReadSet reads) {
        MakeRules rules = new MakeRules(call.folder(), variables, reads);
        if (call.file() != null) {
            return rules.read(Paths.absolute(call.folder(), call.file()), 0) ? rules : null;
        }
        for (String name : USUAL_NAMES) {
            String path = Paths.absolute(call.folder(), name);
            if (!reads.view().linkMissing(path)) {
                return rules.read(path, 0) ? rules : null;
            }
            reads.file(path);
        }
        return rules;
    }

    /** The goal where none is given; null if there is no rule at all. */
    String first() {
        return first;
    }

    /** Null for a name that only a built-in rule may make. */
    Rule rule(String target) {
        return rules.get(target);
    }

    boolean phony(String target) {
        return phony.contains(target);
    }

    /** make remakes its own makefiles first, where something is there to make them from. */
    private boolean read(String path, int depth) {
        reads.file(path);
        String name = Paths.name(path);
        reads.names(Paths.parent(path), name + "*");
        String text = reads.view().linkMissing(path) ? "" : reads.view().text(path);
        if (text == null || depth > MOST_INCLUDED) {
            return false;
        }
        MakeConditions conditions = new MakeConditions(variables);
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean recipe = line.startsWith("\t");
            while (line.endsWith("\\") && i + 1 < lines.size()) {
                String next = lines.get(++i);
                line = recipe
                        ? line + "\n" + (next.startsWith("\t") ? next.substring(1) : next)
                        : line.substring(0, line.length() - 1) + " " + next.strip();
            }
            MakeConditions.Line condition = recipe ? MakeConditions.Line.OTHER : conditions.take(line);
            boolean counts = condition == MakeConditions.Line.OTHER && conditions.hold();
            if (condition == MakeConditions.Line.NOT_FOLLOWED
                    || counts && !(recipe ? command(line) : statement(line, depth))) {
                return false;
            }
        }
        return conditions.closed();
    }

    private boolean command(String line) {
        targets.forEach(target -> rules.get(target).recipe().add(line.substring(1)));
        return !targets.isEmpty() || line.isBlank();
    }

    private boolean statement(String line, int depth) {
        String uncommented = COMMENT.matcher(line).replaceFirst("");
        String plain = uncommented.stripTrailing();
        if (plain.isBlank()) {
            return true;
        }
        String word = plain.strip().split("\\s", 2)[0];
        if (DIRECTIVES.contains(word)) {
            return false;
        }
        Matcher include = INCLUDE.matcher(plain);
        if (include.matches()) {
            targets = List.of();
            String name = variables.expand(include.group(1), Map.of());
            return name != null && plain(name.strip()) && read(Paths.absolute(folder, name.strip()), depth + 1);
        }
        // Blanks at the end belong to the value (GNU make manual §6.5).
        Matcher assignment = ASSIGNMENT.matcher(uncommented);
        if (assignment.matches()) {
            targets = List.of();
            return !SPECIAL_VARIABLES.contains(assignment.group(1))
                    && !assignment.group(1).startsWith(".")
                    && variables.assign(assignment.group(1), assignment.group(2), assignment.group(3));
        }
        return rule(plain, line);
    }

    private boolean ruleOf(String heads, String needs, String command) {
        List<String> names = words(heads);
        List<String> prerequisites = words(needs.replace('|', ' '));
        if (names == null || prerequisites == null) {
            return false;
        }
        targets = List.of();
        for (String name : names) {
            if (HARMLESS_TARGETS.contains(name)) {
                phony.addAll(name.equals(".PHONY") ? prerequisites : List.of());
                return names.size() == 1 && command == null;
            }
            if (name.startsWith(".") && name.indexOf('/') < 0) {
                return false;
            }
            Rule known = rules.computeIfAbsent(name, n -> new Rule(new ArrayList<>(), new ArrayList<>()));
            known.needs().addAll(prerequisites);
            if (!known.recipe().isEmpty()) {
                return false;
            }
            if (command != null) {
                known.recipe().add(command);
            }
            first = first == null ? name : first;
        }
        targets = names;
        return !names.isEmpty();
    }

    private boolean rule(String plain, String line) {
        int semicolon = plain.indexOf(';');
        String command = semicolon < 0 ? null : line.substring(line.indexOf(';') + 1);
        String head = variables.expand(semicolon < 0 ? plain : plain.substring(0, semicolon), Map.of());
        int colon = head == null ? -1 : head.indexOf(':');
        return colon > 0
                && !head.startsWith(" ")
                && head.indexOf(':', colon + 1) < 0
                && head.indexOf('=') < 0
                && ruleOf(head.substring(0, colon), head.substring(colon + 1), command);
    }

    /** Whether a name is no pattern, and the only way to write it: make takes {@code ./x} for {@code x}. */
    static boolean plain(String name) {
        return name.matches(PLAIN) && !name.startsWith("./") && !name.contains("//") && !name.contains("/./");
    }

    /** Null if one of them is a pattern. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                if (!plain(word)) {
                    return null;
                }
                words.add(word);
            }
        }
        return words;
    }
}
