package io.vritti.ecosystem.make;

import io.vritti.disk.Disk;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.follow.ShellReadAnalyzer;
import io.vritti.shell.ShellParser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reads of make for its goals: the names whose times it compares, and what its recipes read, up to the one that failed.
 */
final class MakeRun {

    /** {@code make: *** [Makefile:2: all] Error 1}. */
    private static final Pattern FAILED =
            Pattern.compile("\\*\\*\\* \\[(?:[^\\]\\n]*:\\d+: )?([^\\]\\n]+)\\] Error \\d+");

    /** Where built-in rules find something to make a name from, beside C (GNU make manual §10.2). */
    private static final Pattern MADE_FROM = Pattern.compile(
            "\\.(?:o|cc|cpp|C|p|f|F|m|r|s|S|mod|sh|y|l|w|web|tex|texi|texinfo|txinfo|def|sym|a|ch|cweb|elc|el)");

    private static final int MOST_TARGETS = 100;

    private final MakeCall call;
    private final MakeRules rules;
    private final MakeVariables variables;
    private final Step step;
    private final ReadSet reads;
    private final int depth;
    private final Set<String> done = new HashSet<>();
    private final String failed;
    private boolean ended;

    MakeRun(MakeCall call, MakeRules rules, MakeVariables variables, Step step, ReadSet reads, int depth) {
        this.call = call;
        this.rules = rules;
        this.variables = variables;
        this.step = step;
        this.reads = reads;
        this.depth = depth;
        this.failed = call.onwards() || !reads.onlyCommand() ? null : failed(reads.output());
    }

    /** Null if the output names no failed target, or more than one, so that make's own report cannot be identified. */
    private static String failed(String output) {
        String target = null;
        Matcher said = FAILED.matcher(output);
        while (said.find()) {
            if (target != null && !target.equals(said.group(1))) {
                return null;
            }
            target = said.group(1);
        }
        return target;
    }

    void add() {
        List<String> goals = call.goals().isEmpty() && rules.first() != null ? List.of(rules.first()) : call.goals();
        goals.forEach(this::make);
    }

    private void make(String target) {
        if (ended || !done.add(target)) {
            return;
        }
        if (done.size() > MOST_TARGETS) {
            reads.giveUp("a makefile with many targets");
            return;
        }
        MakeRules.Rule rule = rules.rule(target);
        boolean explicit = rule != null && !rule.recipe().isEmpty();
        if (!rules.phony(target)) {
            reads.written(Paths.absolute(call.folder(), target));
        }
        List<String> needs = rule == null ? List.of() : rule.needs();
        needs.forEach(this::make);
        if (explicit) {
            rule.recipe().forEach(line -> command(line, target, needs));
        } else if (!rules.phony(target)) {
            builtIn(target, needs);
        }
        ended |= target.equals(failed);
    }

    /** What has no recipe may still be made from a file of another ending. */
    private void builtIn(String target, List<String> needs) {
        String path = Paths.absolute(call.folder(), target);
        String name = Paths.name(target);
        boolean object = name.endsWith(".o");
        String stem = object ? name.substring(0, name.length() - 2) : name;
        String source = path.substring(0, path.length() - name.length()) + stem + ".c";
        reads.names(Paths.parent(path), stem + "*");
        for (String made : reads.namesIn(Paths.parent(path))) {
            if (made.startsWith(stem)
                    && !made.equals(name)
                    && MADE_FROM.matcher(made.substring(stem.length())).matches()) {
                reads.giveUp("a built-in rule of make");
            }
        }
        boolean compiled = object || name.indexOf('.') < 0;
        if (compiled && Disk.unknown(source)) {
            reads.giveUp("a file system that is not looked at");
        }
        if (!compiled || !Disk.isFile(source)) {
            return;
        }
        String relative = target.substring(0, target.length() - name.length()) + stem + ".c";
        make(relative);
        command(
                object
                        ? "$(CC) $(CFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c -o $@ " + relative
                        : "$(CC) $(CFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH) " + relative
                                + " $(LOADLIBES) $(LDLIBS) -o $@",
                target,
                needs);
    }

    private void command(String line, String target, List<String> needs) {
        Map<String, String> automatic = new HashMap<>();
        automatic.put("@", target);
        automatic.put("<", needs.isEmpty() ? "" : needs.get(0));
        automatic.put("^", String.join(" ", new LinkedHashSet<>(needs)));
        String text = variables.expand(line.replaceAll("^[\\s@+-]+", ""), automatic);
        if (text == null || !reads.complete()) {
            reads.giveUp("a recipe that is not followed");
        } else if (!text.isBlank()) {
            new ShellReadAnalyzer(reads)
                    .add(
                            ShellParser.parse(text),
                            call.folder(),
                            step.variables().ofChild(List.of()).with(variables.exported()),
                            step.hostStdin(),
                            depth + 1);
        }
    }
}
