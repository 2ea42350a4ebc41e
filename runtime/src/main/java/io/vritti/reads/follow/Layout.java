package io.vritti.reads.follow;

import io.vritti.shell.Assignment;
import io.vritti.shell.Compound;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which compound commands of a text are followed step by step: groups, functions, loops over words and loops that read lines.
 * Of all others it is not known which of their commands run, how often, and in which order.
 */
final class Layout {

    /** They give variables values that are not in the text. */
    private static final Set<String> ASSIGNERS = Set.of(
            "read",
            "mapfile",
            "readarray",
            "getopts",
            "let",
            "((",
            "declare",
            "local",
            "typeset",
            "export",
            "readonly",
            "unset",
            "printf",
            "for",
            "select",
            "shift");

    /** They leave a loop, or run other texts in it. */
    private static final Pattern LEAVES =
            Pattern.compile("\\b(?:continue|return|eval|source)\\b|(?:^|[;&|{(\\s])\\.\\s");

    /** Other texts may call the functions of this one. */
    private static final Pattern SHARES = Pattern.compile(
            "\\b(?:eval|source|export|declare|typeset|command_not_found_handle)\\b|(?:^|[;&|{(\\s])\\.\\s");

    /** A compound command that is followed, and the text in it. */
    record Followed(Compound compound, Script body) {}

    private final Script script;
    private final Map<Integer, Followed> followed = new HashMap<>();
    private final boolean[] flat;

    private Layout(Script script) {
        this.script = script;
        this.flat = new boolean[script.pipelines().size()];
    }

    /** @param functionsToo whether calls of its functions can all be seen */
    static Layout of(Script script, boolean functionsToo) {
        Layout layout = new Layout(script);
        boolean functions =
                functionsToo && !SHARES.matcher(script.withoutRetryNote()).find();
        for (Compound compound : script.compounds()) {
            Script body = layout.bodyToFollow(compound, functions);
            if (body != null) {
                layout.followed.put(compound.from(), new Followed(compound, body));
            } else {
                for (int i = compound.from(); i < compound.to(); i++) {
                    layout.flat[i] = true;
                }
            }
        }
        return layout;
    }

    /** The body of a compound command that is followed, or null. */
    private Script bodyToFollow(Compound compound, boolean functions) {
        boolean kind = switch (compound.kind()) {
            case GROUP, SUBSHELL -> compound.parts().size() == 1;
            case LOOP_OVER_WORDS, LOOP_WHILE -> compound.parts().size() == 2;
            case FUNCTION -> functions && Functions.plain(compound, script.compounds());
            case CONDITION, BRANCHES, CASE, OTHER -> false;
        };
        Script body = kind ? body(compound) : null;
        boolean read = body != null
                && body.understood()
                && (compound.kind() != Compound.Kind.LOOP_WHILE || ReadingLoop.is(compound, body));
        return read ? body : null;
    }

    private static Script body(Compound compound) {
        return ShellParser.parse(compound.parts().get(compound.parts().size() - 1));
    }

    /** Whether all passes of a loop run to their end, but the last one. */
    static boolean whole(String body) {
        return !LEAVES.matcher(body).find();
    }

    /** The compound command that begins with a pipeline and is followed, or null. */
    Followed at(int pipeline) {
        return followed.get(pipeline);
    }

    /** Whether it is not known when a pipeline runs. */
    boolean flat(int pipeline) {
        return flat[pipeline];
    }

    /** Whether a loop over a pattern is among the commands that are not followed. Text that only looks like one counts, too. */
    boolean goesOverPatterns() {
        long left = patterns(script.withoutRetryNote());
        for (Followed one : followed.values()) {
            for (String part : one.compound().parts()) {
                left -= patterns(part);
            }
            if (one.compound().items().stream().anyMatch(item -> Words.hasPattern(item.raw()))) {
                left--;
            }
        }
        return !script.linear() && left > 0;
    }

    private static long patterns(String text) {
        return Loops.heads(text).stream().filter(Words::hasPattern).count();
    }

    /** The names of variables that get values in ways, or at times, that are not followed. */
    Set<String> lost() {
        Set<String> lost = new LinkedHashSet<>();
        List<String> loops = new ArrayList<>(script.loopVariables());
        for (int i = 0; i < script.pipelines().size(); i++) {
            Followed one = at(i);
            if (one != null) {
                Compound compound = one.compound();
                if (compound.kind() == Compound.Kind.LOOP_OVER_WORDS) {
                    loops.remove(compound.parts().get(0));
                }
                one.body().loopVariables().forEach(loops::remove);
                i = Math.max(i, compound.to() - 1);
                continue;
            }
            for (SimpleCommand command : script.pipelines().get(i).stages()) {
                addAssigned(command, flat[i], lost);
            }
        }
        lost.addAll(loops);
        return lost;
    }

    /** All names that a text gives values to. */
    static Set<String> assigned(Script script) {
        Set<String> names = new LinkedHashSet<>(script.loopVariables());
        for (Pipeline pipeline : script.pipelines()) {
            for (SimpleCommand command : pipeline.stages()) {
                addAssigned(command, true, names);
            }
        }
        return names;
    }

    private static void addAssigned(SimpleCommand command, boolean own, Set<String> names) {
        if (own) {
            for (Assignment assignment : command.assignments()) {
                names.add(assignment.name());
            }
        }
        boolean assigner = !command.words().isEmpty()
                && ASSIGNERS.contains(command.words().get(0).text());
        if (assigner && (own || ReadLine.of(command) == null)) {
            for (Word word : command.words()) {
                int equals = word.text().indexOf('=');
                names.add(equals < 0 ? word.text() : word.text().substring(0, equals));
            }
        }
    }
}
