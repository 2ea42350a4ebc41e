package io.vritti.ecosystem.files;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.program.ExampleCall;
import io.vritti.program.FileRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs each example call in each situation, and prints what the evidence says at the repeat and after the fix. A program of its
 * own, as it must run without the right of root to read everything.
 */
final class Situations {

    private static final List<String> BUILTINS = List.of("cd", "source", ".");

    /** Enough for a virtual machine that has just started, on a busy computer: what a row says is asked here, not how fast. */
    private static final long BUDGET_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final String REMOVE = "chmod -R u+rwx . ; rm -rf " + ExampleCall.NAME;

    private static final String SETUP = "echo 'a b' > other; touch empty; mkdir -p bin; ";

    /** Programs that are not installed are played by one that behaves alike, under their name. */
    private static final String PLAYED = "command -v bat || { echo 'exec cat \"$@\"' > bin/bat; }; "
            + "command -v rg || { echo 'exec grep \"$@\"' > bin/rg; }; chmod +x bin/* 2> /dev/null; true";

    enum Situation {
        MISSING,
        LOCKED,
        FOLDER;

        /** The commands that bring it about; null where it makes no sense for what the program does with the name. */
        private String made(FileRole role) {
            return switch (this) {
                case MISSING -> role == FileRole.WRITTEN || role == FileRole.CREATED ? null : "true";
                case LOCKED ->
                    switch (role) {
                        case ENTERED -> "mkdir @; chmod 000 @";
                        case CREATED -> "chmod 555 .";
                        case CHANGED -> "echo a > @; chmod 555 .";
                        default -> "echo a > @; chmod 000 @";
                    };
                case FOLDER -> role == FileRole.ENTERED ? "echo a > @" : "mkdir @";
            };
        }

        private String fix(FileRole role) {
            return switch (this) {
                case MISSING -> role == FileRole.ENTERED ? "mkdir @" : "echo a > @";
                case LOCKED -> "chmod 755 . ; if test -e @; then chmod 755 @; fi";
                case FOLDER ->
                    switch (role) {
                        case ENTERED -> "rm @; mkdir @";
                        case CREATED -> "rmdir @";
                        default -> "rmdir @; echo a > @";
                    };
            };
        }
    }

    private final World world;

    private Situations(Path folder) {
        this.world = new World(folder);
    }

    /** @param arguments an empty folder, then the programs to look at; all without one */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        List<String> programs = List.of(arguments).subList(1, arguments.length);
        int number = 0;
        for (ExampleCall call : ExampleCall.all()) {
            if (!programs.isEmpty() && !programs.contains(call.program())) {
                continue;
            }
            for (Situation situation : Situation.values()) {
                Path folder = Files.createDirectory(home.resolve("w" + number++));
                String result = new Situations(folder).result(call, situation);
                System.out.println(call.needing() + "\t" + situation.name().toLowerCase(Locale.ROOT) + "\t" + result);
            }
        }
    }

    private String result(ExampleCall call, Situation situation) {
        world.sh(SETUP + PLAYED);
        String program = call.program();
        String path = world.environment.get("PATH");
        if (!BUILTINS.contains(program) && new ExecutablePath(path).resolve(program, "/") == null) {
            return "not installed";
        }
        // Of a program without a row it is what a reader does.
        FileRole role = call.role() == null ? FileRole.READ : call.role();
        String made = situation.made(role);
        if (made == null) {
            return "-";
        }
        world.sh(made.replace("@", ExampleCall.NAME));
        ProcessAction action = world.bash(call.needing());
        world.settle();
        Outcome outcome = world.run(action);
        if (!outcome.failed()) {
            return "passes";
        }
        Evidence evidence = world.collector.collect(action, outcome, BUDGET_NANOS);
        if (evidence.causes().isEmpty()) {
            return "no cause: " + outcome.output().lines().findFirst().orElse("");
        }
        boolean refused = world.check(evidence, action) instanceof CheckResult.Holds;
        world.sh(situation.fix(role).replace("@", ExampleCall.NAME));
        boolean runs = world.check(evidence, action) instanceof CheckResult.Changed;
        world.sh(REMOVE + "; " + made.replace("@", ExampleCall.NAME));
        boolean refusedAgain = world.check(evidence, action) instanceof CheckResult.Holds;
        String found = evidence.causes().get(0).precondition();
        return (refused ? "refused" : "RUNS AGAIN")
                + (runs ? ", runs after the fix" : ", REFUSED AFTER THE FIX")
                + (refusedAgain ? ", refused when it is so again" : ", runs when it is so again")
                + " (" + found + ")";
    }
}
