package io.vritti.reads.follow;

import io.vritti.shell.Compound;
import io.vritti.shell.Script;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Follows the loops of a shell text pass by pass, as long as it is certain what they go over. */
final class ShellLoops {

    /** A loop over more words is about many files. */
    private static final int MOST_PASSES = 32;

    private final ShellState state;
    private final ShellRun run;

    ShellLoops(ShellState state, ShellRun run) {
        this.state = state;
        this.run = run;
    }

    /** {@code for x in a b}. */
    void overWords(Compound compound, Script body, boolean hostStdin) {
        List<String> items = new ArrayList<>();
        for (Word item : compound.items()) {
            item.substitutions().forEach(run::substitute);
            if (item.raw().equals("*")) {
                state.reads().giveUp("a loop over all names of a folder");
            }
            List<String> values = state.words().all(item, true);
            if (values == null) {
                items = null;
                break;
            }
            items.addAll(values);
            if (Words.braces(item)) {
                items.addAll(state.words().all(item, false));
            }
        }
        passes(compound.parts().get(0), items, body, hostStdin);
    }

    /** {@code while read x; do ..; done < file}. */
    void overLines(Compound compound, Script body) {
        ReadLine head = ReadingLoop.head(compound);
        String text = state.content(ReadLine.source(compound.redirections()));
        List<String> items = text == null ? null : new ArrayList<>();
        for (String line : text == null ? List.<String>of() : text.lines().toList()) {
            String value = head.value(line);
            if (value == null || !state.variables().untouched("IFS")) {
                items = null;
                break;
            }
            items.add(value);
        }
        passes(head.name(), items, body, false);
    }

    /** @param items null if they are not certain */
    private void passes(String variable, List<String> items, Script body, boolean hostStdin) {
        boolean certain = items != null && items.size() <= MOST_PASSES;
        if (!certain || !Layout.whole(body.withoutRetryNote())) {
            assigned(body).forEach(state.variables()::lose);
        }
        state.inLoop(() -> {
            if (!certain) {
                pass(variable, null, body, hostStdin);
                return;
            }
            for (int i = 0; i < items.size() && state.reads().complete(); i++) {
                pass(variable, items.get(i), body, hostStdin);
            }
        });
        state.variables().set(variable, null);
        assigned(body).forEach(name -> state.variables().set(name, null));
    }

    private void pass(String variable, String value, Script body, boolean hostStdin) {
        state.variables().set(variable, value);
        run.add(body, hostStdin);
    }

    /** The names that a text gives values to, by its functions too. */
    private Set<String> assigned(Script body) {
        Set<String> names = new LinkedHashSet<>(Layout.assigned(body));
        if (body.commands().stream().anyMatch(command -> state.functions().calledBy(command) != null)) {
            names.addAll(state.functions().assigned());
        }
        return names;
    }
}
