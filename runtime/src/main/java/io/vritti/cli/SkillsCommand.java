package io.vritti.cli;

import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Table;
import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.MemoryStore;
import io.vritti.store.Skill;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vritti skills}: fixes that helped so often that it is no chance. */
@Command(name = "skills", description = "List what helped so often that it is no chance, here or on other machines.")
final class SkillsCommand implements Callable<Integer> {

    private static final Comparator<Skill> BEST_FIRST = Comparator.comparingDouble(
                    (Skill skill) -> skill.fix().rate().atLeast())
            .thenComparingLong(skill -> skill.fix().lastMillis())
            .reversed();

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Parameters(arity = "0..1", paramLabel = "list", description = "List them, as without it.")
    What what;

    /** What to do with them. */
    enum What {
        LIST
    }

    /**
     * A skill as it is shown.
     *
     * @param kind {@code ran}: run it, and the call passes; {@code instead}: run it instead of the call; {@code otherwise}: make the
     *     request or tool call so
     * @param when the line of the errors that it is for
     * @param family of the call that failed last
     * @param from {@code here}, or {@code other machines}
     */
    record Shown(
            String name,
            String kind,
            String what,
            String when,
            String family,
            String errorClass,
            String finerClass,
            String signature,
            long helped,
            long tried,
            String from,
            String since,
            String last,
            List<String> episodes) {

        static Shown of(Skill skill) {
            Fix fix = skill.fix();
            return new Shown(
                    skill.name(),
                    fix.kind().name().toLowerCase(Locale.ROOT),
                    fix.text().value(),
                    RedactedText.valueOf(fix.errorLine()),
                    RedactedText.valueOf(skill.when().family()),
                    skill.when().errorClass(),
                    skill.when().finerClass(),
                    fix.signature(),
                    fix.rate().helped(),
                    fix.rate().tried(),
                    skill.ofOthers() ? "other machines" : "here",
                    Instant.ofEpochMilli(skill.firstMillis()).toString(),
                    Instant.ofEpochMilli(fix.lastMillis()).toString(),
                    skill.episodes());
        }
    }

    @Override
    public Integer call() {
        try (MemoryStore store = home.openToRead()) {
            List<Shown> skills = store.skills().after(-1).stream()
                    .sorted(BEST_FIRST)
                    .map(Shown::of)
                    .toList();
            if (output.json()) {
                output.printJson(skills);
            } else if (skills.isEmpty()) {
                output.line("None yet: a fix is one once it has ended failures on three occasions.");
            } else {
                print(skills);
            }
        }
        return ExitCode.OK;
    }

    private void print(List<Shown> skills) {
        Table table = new Table("NAME", "WHAT", "WHEN", "HELPED", "FROM");
        for (Shown skill : skills) {
            table.row(skill.name(), skill.what(), skill.when(), skill.helped() + " of " + skill.tried(), skill.from());
        }
        output.table(table);
    }
}
