package io.vritti.cli;

import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.config.CheckedSettings;
import io.vritti.config.SettingsProblem;
import io.vritti.redact.Redactor;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The examination of a file that is to become {@code vritti.properties}. */
final class SettingsCheck {

    private static final String STANDARD_INPUT = "-";

    private final File file;
    private final CommandSpec spec;
    private final Redactor redactor = new Redactor(new byte[] {0});

    /** @param spec of the command, for what is wrong with its use */
    SettingsCheck(File file, CommandSpec spec) {
        this.file = file;
        this.spec = spec;
    }

    int run(Output output) throws IOException {
        List<SettingsProblem> problems = problems();
        if (output.json()) {
            output.printJson(Map.of(
                    "file",
                    file.getPath(),
                    "problems",
                    problems.stream().map(this::tree).toList()));
        } else {
            problems.forEach(problem -> output.line(sentence(problem)));
            output.line(verdict(problems));
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.NO;
    }

    private List<SettingsProblem> problems() throws IOException {
        if (file.getPath().equals(STANDARD_INPUT)) {
            return CheckedSettings.problems(System.in, "standard input");
        }
        if (!file.exists() || file.isDirectory()) {
            throw new ParameterException(
                    spec.commandLine(),
                    (file.isDirectory() ? file + " is a folder" : "there is no file " + file)
                            + "; name the file to check, or - for standard input");
        }
        return CheckedSettings.problems(file);
    }

    private String verdict(List<SettingsProblem> problems) {
        if (problems.isEmpty()) {
            return file + " is in order.";
        }
        String count = problems.size() + (problems.size() == 1 ? " problem" : " problems") + ". ";
        return problems.stream().anyMatch(SettingsProblem::refused)
                ? count
                        + "A JVM that runs would obey nothing of it; one that starts would take the default for what is not allowed."
                : count + "All else in it would be obeyed.";
    }

    private String sentence(SettingsProblem problem) {
        return redactor.redact(problem.what())
                + (problem.nearest() == null ? "" : "; did you mean " + problem.nearest() + "?");
    }

    private Map<String, Object> tree(SettingsProblem problem) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", problem.line() == 0 ? null : problem.line());
        tree.put("key", problem.key());
        tree.put("problem", redactor.redact(problem.what()));
        tree.put("nearest", problem.nearest());
        tree.put("refused", problem.refused());
        return tree;
    }
}
