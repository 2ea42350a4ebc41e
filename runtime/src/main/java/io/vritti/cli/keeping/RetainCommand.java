package io.vritti.cli.keeping;

import io.vritti.archive.Archive;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.config.Leaving;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.home.Lease;
import io.vritti.retain.Outcome;
import io.vritti.retain.Pace;
import io.vritti.retain.Plan;
import io.vritti.retain.Retention;
import io.vritti.store.MemoryStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vritti retain}: has what is not needed any more leave the memory, as its owner has set. */
@Command(
        name = "retain",
        description =
                "Archive or delete what the vritti.retain settings let go; without any of them everything is kept.",
        footer = {"", "The agent does the same once a day where such a setting is in vritti.properties."})
public final class RetainCommand implements Callable<Integer> {

    private static final long DAY_MILLIS = 86_400_000;

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(names = "--dry-run", description = "Only list what would leave, and why.")
    boolean dryRun;

    @Override
    public Integer call() throws IOException {
        Settings settings = home.settings();
        String problem = settings.retain().problem();
        if (problem != null) {
            throw new CommandFailure(
                    "nothing was changed, because of a setting: " + problem + "; correct it, then run retain again");
        }
        try (MemoryStore store = dryRun ? home.openToRead() : home.open()) {
            Retention retention = new Retention(settings, home.home(), store);
            RetentionReport report = new RetentionReport(output, store, settings, folder(settings));
            if (!Retention.isSetIn(settings)) {
                report.everythingIsKept();
            } else if (dryRun) {
                report.planned(retention.plan(Pace.FULL).orElseThrow());
            } else {
                carryOut(retention, store, report);
            }
        }
        return ExitCode.OK;
    }

    private void carryOut(Retention retention, MemoryStore store, RetentionReport report) throws IOException {
        if (store.episodeCount() == 0) {
            report.done(retention.plan(Pace.FULL).orElseThrow(), new Outcome(List.of(), List.of(), true));
            return;
        }
        Home of = home.home();
        try (Lease lease = new Lease(of.retentionLease())) {
            if (!lease.held()) {
                throw new CommandFailure("retention is at work in " + of.folder()
                        + " already, by another command or a program with the agent; try again later");
            }
            Plan plan = retention.plan(Pace.FULL).orElseThrow();
            report.about(plan);
            report.done(plan, retention.carryOut(plan, Pace.FULL));
            store.retention().due(System.currentTimeMillis() + DAY_MILLIS);
        }
    }

    /** Where episodes go; null if nowhere. */
    private String folder(Settings settings) {
        return settings.retain().how() == Leaving.ARCHIVE
                ? Archive.folder(settings, home.home()).getPath()
                : null;
    }
}
