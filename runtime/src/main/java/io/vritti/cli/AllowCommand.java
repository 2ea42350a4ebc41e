package io.vritti.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.cli.episode.Lookup;
import io.vritti.cli.option.DurationConverter;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Table;
import io.vritti.cli.terminal.TimeText;
import io.vritti.store.ActionState;
import io.vritti.store.Allowance;
import io.vritti.store.MemoryStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vritti allow}: the owner's word that a call may run although it failed. */
@Command(name = "allow", description = "Let a call run although it failed; without an id: list what is allowed.")
final class AllowCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Parameters(arity = "0..1", paramLabel = "<id>", description = "An episode, a decision, or an action key.")
    String id;

    @ArgGroup
    Extent extent = new Extent();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (MemoryStore store = id == null ? home.openToRead() : home.open()) {
            if (id == null && extent.given()) {
                throw new ParameterException(
                        spec.commandLine(), "Say what to allow: an episode, a decision, or an action key");
            } else if (id == null) {
                list(store);
            } else if (extent.withdraw && isAllowed(store, id)) {
                // The call may have been forgotten meanwhile, which does not take the allowance back.
                withdraw(store, new Lookup.NamedAction(id, called(store.state(id))));
            } else {
                apply(store, new Lookup(home, store, home.decisions()).action(id));
            }
        }
        return ExitCode.OK;
    }

    static String describe(Allowance allowance, TimeText time) {
        return switch (allowance.scope()) {
            case ONCE -> "for the next attempt";
            case UNTIL -> "until " + time.at(allowance.untilMillis());
            case ALWAYS -> "always";
        };
    }

    private void apply(MemoryStore store, Lookup.NamedAction action) {
        if (extent.withdraw) {
            withdraw(store, action);
            return;
        }
        Allowance allowance = extent.allowance(action.key(), System.currentTimeMillis());
        store.allow(allowance);
        if (output.json()) {
            output.printJson(allowance);
        } else {
            output.line("Allowed " + describe(allowance, TimeText.now()) + ": " + action.text());
        }
    }

    private void withdraw(MemoryStore store, Lookup.NamedAction action) {
        store.disallow(action.key());
        output.line("No longer allowed: " + action.text());
    }

    private static boolean isAllowed(MemoryStore store, String key) {
        return store.allowances().stream()
                .anyMatch(allowance -> allowance.actionKey().equals(key));
    }

    /** The call as its state has it. */
    private static String called(Optional<ActionState> known) {
        return known.map(state -> state.action().value()).orElse("a call that was forgotten");
    }

    private void list(MemoryStore store) {
        List<Allowance> allowances = store.allowances();
        if (output.json()) {
            output.printJson(allowances.stream()
                    .map(allowance -> {
                        ObjectNode node = (ObjectNode) Output.tree(allowance);
                        node.put("action", called(store.state(allowance.actionKey())));
                        return node;
                    })
                    .toList());
            return;
        }
        if (allowances.isEmpty()) {
            output.line("Nothing is allowed beyond what the rules allow.");
            return;
        }
        TimeText time = TimeText.now();
        Table table = new Table("CALL", "ALLOWED", "BY", "SINCE", "ID");
        for (Allowance allowance : allowances) {
            Optional<ActionState> known = store.state(allowance.actionKey());
            table.row(
                    called(known),
                    describe(allowance, time),
                    allowance.by(),
                    time.ago(allowance.createdAtMillis()),
                    withdrawable(known, allowance.actionKey()));
        }
        output.table(table);
        output.line();
        output.line("To take one back: " + home.hint("allow <id> --withdraw"));
    }

    /** The shortest name by which the allowance can be taken back. */
    private static String withdrawable(Optional<ActionState> known, String key) {
        return known.map(state -> state.facts().run().episodeId()).orElse(key);
    }

    /** How long it is allowed: one of them. */
    static final class Extent {

        @Option(names = "--once", description = "For the next attempt (default).")
        boolean once;

        @Option(
                names = "--for",
                paramLabel = "<duration>",
                converter = DurationConverter.class,
                description = "For a time, such as 30m or 24h.")
        Long forMillis;

        @Option(names = "--always", description = "Until it is withdrawn.")
        boolean always;

        @Option(names = "--withdraw", description = "Take back what was allowed.")
        boolean withdraw;

        boolean given() {
            return once || always || withdraw || forMillis != null;
        }

        Allowance allowance(String key, long nowMillis) {
            String by = System.getProperty("user.name", "");
            if (always) {
                return new Allowance(key, Allowance.Scope.ALWAYS, 0, by, nowMillis);
            }
            return forMillis == null
                    ? new Allowance(key, Allowance.Scope.ONCE, 0, by, nowMillis)
                    : new Allowance(key, Allowance.Scope.UNTIL, Math.addExact(nowMillis, forMillis), by, nowMillis);
        }
    }
}
