package io.vritti.cli;

import io.vritti.cli.option.HomeOption;
import io.vritti.cli.option.WholeNumber;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Table;
import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.home.LiveJvms;
import io.vritti.home.LiveSetting;
import io.vritti.redact.Redactor;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vritti config}: every setting as the agent would read it here or has it in a JVM, and what is wrong with them. */
@Command(
        name = "config",
        description = "Show every setting, its value and where it comes from; or check a file of settings.",
        footer = {
            "",
            "Without --jvm they are as an agent reads them that is started here: its arguments are not known. Secrets are never shown.",
            "Exit code: 0; 1 if a value is not allowed, a key unknown, or a file not obeyed; 2 if there is no such file."
        })
final class ConfigCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @ArgGroup
    Subject subject;

    @Option(names = "--set", description = "Show only what differs from the defaults.")
    boolean onlySet;

    @Spec
    CommandSpec spec;

    /** What is shown in the place of what holds here. */
    static final class Subject {
        @Option(
                names = "--jvm",
                paramLabel = "<pid>",
                converter = WholeNumber.Pid.class,
                description = "What is in force in this JVM that runs with Vritti and this home.")
        Long pid;

        @Option(
                names = "--check",
                paramLabel = "<file>",
                description = "Check this file, before it becomes vritti.properties; - for standard input.")
        File file;
    }

    @Override
    public Integer call() throws IOException {
        if (subject == null) {
            return showHere();
        }
        return subject.file == null ? showThere(subject.pid) : new SettingsCheck(subject.file, spec).run(output);
    }

    private int showHere() {
        Settings settings = home.settings();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            rows.add(row(
                    setting, valueOf(setting, settings), settings.origin(setting), settings.weakerOrigins(setting)));
        }
        List<String> problems = settings.warnings();
        print(rows, problems, null);
        if (!output.json()) {
            long running = new LiveJvms(home.home()).list().size();
            output.line("This is what a JVM gets that is started here. "
                    + (running == 0
                            ? "None runs with this home now."
                            : running + " run" + (running == 1 ? "s" : "")
                                    + " with this home now: --jvm <pid> shows what is in force there."));
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.NO;
    }

    private int showThere(long pid) throws IOException {
        List<LiveSetting> there = new LiveJvms(home.readable()).settings(pid);
        if (there == null) {
            throw new CommandFailure("no JVM " + pid + " runs with Vritti and the home "
                    + home.home().folder() + "; status shows those that do");
        }
        Map<String, LiveSetting> set = new LinkedHashMap<>();
        there.forEach(setting -> set.put(setting.key(), setting));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            LiveSetting known = set.getOrDefault(
                    setting.key(), new LiveSetting(setting.key(), setting.defaultText(), Settings.DEFAULT));
            rows.add(row(setting, known.value(), known.from(), List.of()));
        }
        print(rows, List.of(), pid);
        if (!output.json()) {
            output.line("This is what is in force in JVM " + pid + ".");
        }
        return ExitCode.OK;
    }

    private void print(List<Map<String, Object>> rows, List<String> problems, Long pid) {
        List<Map<String, Object>> shown = rows.stream()
                .filter(row -> !onlySet || !row.get("from").equals(Settings.DEFAULT))
                .toList();
        if (output.json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("jvm", pid);
            all.put("settings", shown);
            all.put("problems", problems);
            output.printJson(all);
            return;
        }
        Table table = new Table("KEY", "VALUE", "CHANGES", "FROM").lastWhole();
        for (Map<String, Object> row : shown) {
            List<?> weaker = (List<?>) row.get("also_in");
            table.row(
                    row.get("key"),
                    row.get("value"),
                    row.get("changes"),
                    row.get("from") + (weaker.isEmpty() ? "" : ", and weaker " + String.join(", ", texts(weaker))));
        }
        output.table(table);
        problems.forEach(output::line);
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static Map<String, Object> row(Setting setting, String value, String from, List<String> weaker) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", setting.key());
        row.put("value", value);
        row.put("changes", setting.changesAtOnce() ? "at once" : "at start");
        row.put("from", from);
        row.put("also_in", weaker);
        row.put("default", setting.defaultText());
        return row;
    }

    /** The home is shown as it was found: absolute. What is shown is often pasted elsewhere, so secrets in patterns are taken out. */
    private static String valueOf(Setting setting, Settings settings) {
        return setting == Setting.HOME && settings.home() != null
                ? settings.home().getPath()
                : new Redactor(new byte[] {0}).redact(settings.shown(setting));
    }
}
