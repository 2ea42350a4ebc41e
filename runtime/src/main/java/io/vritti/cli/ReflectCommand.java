package io.vritti.cli;

import io.vritti.cli.episode.Lookup;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.statistics.ModelSpending;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.ProgressBar;
import io.vritti.cli.terminal.Terminal;
import io.vritti.cli.terminal.TimeText;
import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.home.Lease;
import io.vritti.redact.Redactor;
import io.vritti.reflect.work.Budgets;
import io.vritti.reflect.work.ConfiguredPanel;
import io.vritti.reflect.work.Course;
import io.vritti.reflect.work.Inquiry;
import io.vritti.reflect.work.Reflecting;
import io.vritti.store.MemoryStore;
import io.vritti.store.PendingReflection;
import io.vritti.store.ReflectionState;
import io.vritti.store.Spending;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vritti reflect}: why failures happened and what to do, by rules for all and by a model for what they leave. */
@Command(
        name = "reflect",
        description = "Say why failures happened and what to do: by rules, and by a model where one may be asked.")
final class ReflectCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(names = "--pending", description = "Only what waits for a model.")
    boolean pending;

    @Option(
            names = "--dry-run",
            description = "Show what would be asked, word for word, and what it may cost; send and change nothing.")
    boolean dryRun;

    @Parameters(
            arity = "0..*",
            paramLabel = "<id>",
            description = "Only these episodes; a model is asked whatever rules say (default: all that need it).")
    List<String> ids = new ArrayList<>();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (pending && !ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Either --pending or ids, not both");
        }
        Settings settings = home.settings();
        if (!settings.reflect().enabled()) {
            throw new CommandFailure(Setting.REFLECT_ENABLED.key() + " is false: nothing is reflected on");
        }
        Home folder = home.readable();
        if (!folder.database().isFile()) {
            return nothing();
        }
        try (MemoryStore store = dryRun ? home.openToRead() : home.open();
                TextEmbedding embedding = new TextEmbedding(settings, folder)) {
            Redactor redactor = new Redactor(folder.secret());
            List<Episode> chosen = new ArrayList<>();
            for (String id : ids) {
                chosen.add(new Lookup(home, store, List.of()).episode(id));
            }
            try (ConfiguredPanel panel = new ConfiguredPanel(settings, folder, redactor, embedding)) {
                Reflecting reflecting = Reflecting.thorough(panel, settings);
                ReflectionRun run = new ReflectionRun(store, reflecting.rules());
                if (!pending) {
                    run.rules(chosen, !dryRun);
                }
                if (dryRun) {
                    drafts(run, chosen, reflecting.inquiry(), store);
                } else {
                    reflect(run, chosen, reflecting.inquiry(), settings, folder, store);
                }
            }
        }
        return ExitCode.OK;
    }

    private int nothing() {
        if (output.json()) {
            output.printJson(dryRun ? List.of() : Map.of("by_rules", 0, "answered", 0, "waiting", 0));
        } else {
            output.line("Nothing has failed yet that is remembered in "
                    + home.home().folder() + '.');
        }
        return ExitCode.OK;
    }

    private void reflect(
            ReflectionRun run, List<Episode> chosen, Inquiry inquiry, Settings settings, Home folder, MemoryStore store)
            throws IOException {
        String missing = null;
        if (settings.reflect().key() == null) {
            missing = "no model is asked, because " + Setting.REFLECT_KEY.key() + " is not set";
        } else {
            missing = models(run, chosen, inquiry, folder);
        }
        if (output.json()) {
            output.printJson(json(run, missing, store));
        } else {
            print(run, missing, run.wouldAsk(List.of(), false).size(), settings, store);
        }
    }

    /** @return why none is asked, or null */
    private String models(ReflectionRun run, List<Episode> chosen, Inquiry inquiry, Home folder) throws IOException {
        try (Lease lease = new Lease(folder.reflectionLease())) {
            if (!lease.held()) {
                return "another JVM of this home asks models at this moment, and goes on with what waits";
            }
            run.models(
                    chosen,
                    pending,
                    inquiry,
                    all -> new ProgressBar(spec.commandLine().getErr(), Terminal.isThere(), all));
            return null;
        }
    }

    private void print(ReflectionRun run, String missing, int waiting, Settings settings, MemoryStore store) {
        if (!pending) {
            output.line("Rules: " + failures(run.byRules()) + " without a reflection got one; rules say nothing of "
                    + failures(run.left()) + '.');
        }
        run.courses().forEach((id, course) -> output.line(id + "  " + words(course)));
        if (missing != null) {
            output.line("Models: " + missing + '.');
        } else {
            output.line("Models: " + run.count(Course.Kind.ANSWERED) + " answered, "
                    + run.count(Course.Kind.NOTHING) + " without an answer that may be kept, "
                    + run.count(Course.Kind.COPIED) + " taken over from one that failed alike.");
        }
        if (run.stopped() != null) {
            output.line(
                    "Stopped: " + run.stopped() + "; again " + TimeText.now().at(run.untilMillis()) + '.');
        }
        long givenUp = store.reflections().count(ReflectionState.GIVEN_UP);
        if (waiting > 0) {
            output.line("A model is still to be asked about " + failures(waiting) + '.');
        }
        if (givenUp > 0) {
            output.line("Given up: " + failures(givenUp) + "; `" + home.hint("reflect <id>") + "` asks again.");
            store.reflections()
                    .givenUp(5)
                    .forEach(one -> output.line("  " + one.episode().id() + "  " + one.note()));
        }
        if (settings.reflect().key() == null && waiting > 0) {
            output.line("A key of an account at OpenRouter costs nothing (https://openrouter.ai/keys): put"
                    + " vritti.reflect.key=<key> into " + home.home().properties() + '.');
        }
        if (missing == null) {
            new ModelSpending(store.reflections(), Budgets.of(settings), System.currentTimeMillis()).print(output);
        }
    }

    private Map<String, Object> json(ReflectionRun run, String missing, MemoryStore store) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("by_rules", run.byRules());
        all.put("left_by_rules", run.left());
        all.put("answered", run.count(Course.Kind.ANSWERED));
        all.put("copied", run.count(Course.Kind.COPIED));
        all.put("nothing", run.count(Course.Kind.NOTHING));
        all.put("waiting", run.wouldAsk(List.of(), false).size());
        all.put("given_up", store.reflections().count(ReflectionState.GIVEN_UP));
        all.put("stopped", missing == null ? run.stopped() : missing);
        all.put("again_at_millis", run.untilMillis() == 0 ? null : Long.valueOf(run.untilMillis()));
        List<Map<String, Object>> episodes = new ArrayList<>();
        run.courses().forEach((id, course) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", id);
            one.put("outcome", course.kind().name().toLowerCase(Locale.ROOT));
            one.put("words", course.words());
            episodes.add(one);
        });
        all.put("episodes", episodes);
        return all;
    }

    private void drafts(ReflectionRun run, List<Episode> chosen, Inquiry inquiry, MemoryStore store) {
        List<Map<String, Object>> drafts = new ArrayList<>();
        if (!output.json() && !pending) {
            output.line("Rules would speak of " + failures(run.byRules()) + " without a reflection.");
        }
        for (PendingReflection one : run.wouldAsk(chosen, pending)) {
            Inquiry.Draft draft = inquiry.draft(one, store);
            if (output.json()) {
                drafts.add(draftJson(one, draft));
            } else {
                print(one, draft);
            }
        }
        if (output.json()) {
            output.printJson(drafts);
        } else {
            output.line("Nothing was sent, and nothing changed.");
        }
    }

    private void print(PendingReflection one, Inquiry.Draft draft) {
        output.line();
        output.line(one.episode().id() + "  " + one.episode().action());
        if (draft.alike() != null) {
            output.line("  takes over the answer of " + draft.alike() + ", which failed alike: nothing is asked");
            return;
        }
        output.line("  asks " + draft.model() + (one.several() ? ", several answers" : "") + "; at most "
                + draft.most().requests() + " requests, " + draft.most().tokens() + " tokens, " + cost(draft.most()));
        output.line(draft.text());
    }

    private static Map<String, Object> draftJson(PendingReflection one, Inquiry.Draft draft) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.episode().id());
        json.put("action", one.episode().action());
        json.put("alike", draft.alike());
        json.put("model", draft.model());
        json.put("several", one.several());
        json.put("most_requests", draft.most().requests());
        json.put("most_tokens", draft.most().tokens());
        json.put("most_cost", draft.most().cost());
        json.put("text", draft.text());
        return json;
    }

    private static String cost(Spending most) {
        return most.cost() == null
                ? "and it may cost money, so it is not sent while " + Setting.REFLECT_BUDGET_COST.key() + " is 0"
                : Budgets.dollars(most.cost());
    }

    private static String words(Course course) {
        return switch (course.kind()) {
            case ANSWERED -> "answered by " + course.words();
            case COPIED -> "taken over from " + course.words() + ", which failed alike";
            case NOTHING, STOPPED, UNUSABLE -> "not answered: " + course.words();
        };
    }

    private static String failures(long count) {
        return count + (count == 1 ? " failure" : " failures");
    }
}
