package io.vritti.cli;

import io.vritti.action.Action;
import io.vritti.action.ActionKind;
import io.vritti.cli.episode.EpisodeTree;
import io.vritti.cli.episode.Lookup;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.option.WholeNumber;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Fields;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.TimeText;
import io.vritti.config.Settings;
import io.vritti.episode.Episode;
import io.vritti.gate.ManualRecording;
import io.vritti.home.Home;
import io.vritti.journal.EnvironmentFacts;
import io.vritti.journal.EpisodeAssembly;
import io.vritti.journal.FirstReflection;
import io.vritti.observe.AgentLog;
import io.vritti.redact.Redactor;
import io.vritti.reflect.work.OwnRules;
import io.vritti.store.Change;
import io.vritti.store.ImageStore.EpisodeImage;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vritti record}: a failure that no agent saw, or a picture of one that it did. */
@Command(
        name = "record",
        description = "Add a failure by hand (it can only lead to hints), or attach a picture or tag to a known one.")
final class RecordCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final int USUAL_EXIT_CODE = 1;
    private static final int USUAL_STATUS = 500;

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(names = "--episode", paramLabel = "<id>", description = "Attach to this episode instead of a call.")
    String episode;

    @Option(
            names = "--error",
            paramLabel = "<text>",
            description = "What it said; @file reads it from a file, - from standard input.")
    String error;

    @Option(
            names = "--code",
            paramLabel = "<n>",
            converter = WholeNumber.Code.class,
            description = "Exit code, or HTTP status (default: 1, or 500 for a request).")
    Integer code;

    @Option(names = "--goal", paramLabel = "<text>", description = "What was to be done.")
    String goal;

    @Option(names = "--tag", paramLabel = "<tag>", description = "A word to find it by; may be repeated.")
    List<String> tags = new ArrayList<>();

    @Option(names = "--resolution", paramLabel = "<text>", description = "How it was fixed.")
    String resolution;

    @Option(
            names = "--image",
            paramLabel = "<file>",
            description =
                    "A picture of it, such as a screenshot; may be repeated. Only what it shows is kept, as numbers.")
    List<File> images = new ArrayList<>();

    @Option(names = "--dir", paramLabel = "<folder>", description = "Where the command ran (default: here).")
    File directory = new File("");

    @Parameters(
            arity = "0..*",
            paramLabel = "<call>",
            description = "A command line, or a method and a URL. After -- nothing is an option of record.")
    List<String> words = new ArrayList<>();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        complain();
        Settings settings = home.settings();
        Home folder = home.home();
        try (MemoryStore store = home.openAnew()) {
            Redactor redactor = new Redactor(folder.secret());
            // Before anything is written: a picture that cannot be read leaves no half of a record behind.
            Pictures pictures = new Pictures(settings, folder);
            List<EpisodeImage> read = images.stream()
                    .map(file -> pictures.image(file, redactor::redact))
                    .toList();
            Episode known = episode == null
                    ? recorded(settings, store, redactor)
                    : new Lookup(home, store, List.of()).episode(episode);
            if (resolution != null) {
                store.apply(
                        List.of(new Change.Resolved(known.id(), redactor.redacted(resolution), Change.Source.TOLD)));
            }
            for (EpisodeImage image : read) {
                store.images().put(settings.customer(), known.id(), image);
            }
            Episode now = store.episode(known.id()).orElseThrow();
            if (output.json()) {
                output.printJson(EpisodeTree.of(now));
            } else {
                print(now, read.size());
            }
        }
        return ExitCode.OK;
    }

    private void complain() {
        String problem = null;
        if (episode == null && words.isEmpty()) {
            problem = "Say what failed: a command line, or a method and a URL; or --episode with an id";
        } else if (episode != null && !words.isEmpty()) {
            problem = "Either a call or --episode, not both: " + String.join(" ", words);
        } else if (episode == null && (error == null || error.isBlank())) {
            problem = "Say what it said: --error <text>, --error @file, or --error -";
        } else if (episode != null && (error != null || code != null || goal != null || !tags.isEmpty())) {
            problem = "An episode that is known takes --image and --resolution only";
        } else if (episode != null && images.isEmpty() && resolution == null) {
            problem = "Say what to attach to " + episode + ": --image <file> or --resolution <text>";
        }
        if (problem != null) {
            throw new ParameterException(spec.commandLine(), problem);
        }
    }

    private Episode recorded(Settings settings, MemoryStore store, Redactor redactor) throws IOException {
        Action action = new ActionParser(directory.getAbsolutePath(), redactor::identity)
                .of(words)
                .get(0);
        int ended = code != null ? code : usualCode(action.kind());
        if (ended == 0) {
            throw new ParameterException(spec.commandLine(), "--code 0 is no failure");
        }
        EpisodeAssembly assembly = new EpisodeAssembly(settings, new EnvironmentFacts(redactor));
        FirstReflection reflection = new FirstReflection(OwnRules.quick(settings), advice -> {}, AgentLog.none());
        return new ManualRecording(store, assembly, reflection, redactor, settings.captureText())
                .record(action, ended, text(), goal, tags, System.currentTimeMillis());
    }

    private static int usualCode(ActionKind kind) {
        return switch (kind) {
            case PROCESS -> USUAL_EXIT_CODE;
            case HTTP -> USUAL_STATUS;
            case TOOL -> USUAL_EXIT_CODE;
        };
    }

    private String text() throws IOException {
        if (error.equals(STANDARD_INPUT)) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return error.startsWith("@") ? Files.readString(new File(error.substring(1)).toPath()) : error;
    }

    private void print(Episode known, int pictures) {
        output.line(known.id() + "  " + known.action());
        new Fields()
                .add("error", known.errorLine())
                .add("class", known.errorClass() + ", " + known.finerClass())
                .add("failed", TimeText.times(known.count()))
                .add("resolution", known.resolution())
                .add("pictures", pictures == 0 ? null : pictures)
                .print(output);
    }
}
