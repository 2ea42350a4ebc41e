package io.vritti.cli.doctor;

import io.vritti.cli.jvm.AgentJar;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vritti doctor}: whether all works here, and what to do where it does not. */
@Command(
        name = "doctor",
        description = "Check that Vritti works here: Java, home, store, and a real call that is intercepted.")
public final class DoctorCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Override
    public Integer call() throws Exception {
        List<ExaminationResult> findings = new ArrayList<>();
        findings.addAll(JavaExamination.findings());
        findings.addAll(new HomeExamination(home.settings(), home.home()).findings());
        findings.addAll(new TimeExamination(home.home()).findings());
        findings.addAll(new SimilarityExamination(home.settings(), home.home()).findings());
        findings.addAll(new SharedStoreExamination(home.settings(), home.home()).findings());
        findings.addAll(new ReflectionExamination(home.settings(), home.home()).findings());
        findings.addAll(new LibraryExamination(home.home()).findings());
        findings.addAll(canary());
        boolean wrong = findings.stream().anyMatch(finding -> finding.level() == ExaminationResult.Level.WRONG);
        if (output.json()) {
            output.printJson(Map.of("ok", !wrong, "findings", findings));
        } else {
            print(findings);
            output.line();
            output.line(wrong ? "Something is wrong." : "All is well.");
        }
        return wrong ? ExitCode.NO : ExitCode.OK;
    }

    private List<ExaminationResult> canary() throws IOException, InterruptedException {
        try {
            return new CanaryExamination(AgentJar.find(), home.settings().veto().scope()).findings();
        } catch (CommandFailure notRun) {
            return List.of(ExaminationResult.wrong("canary", notRun.getMessage()));
        }
    }

    private void print(List<ExaminationResult> findings) {
        for (ExaminationResult finding : findings) {
            output.line(String.format(
                    Locale.ROOT, "%-5s  %-14s  %s", label(finding.level()), finding.what(), finding.detail()));
        }
    }

    private static String label(ExaminationResult.Level level) {
        return level == ExaminationResult.Level.WRONG ? "WRONG" : level.name().toLowerCase(Locale.ROOT);
    }
}
