package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.text.FoldersUp;
import io.vritti.world.input.AbsenceInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The tool needs a project, and there is none here: no repository, no build file. */
public final class ProjectMissingRule implements CauseRule {

    /**
     * What one tool says, and needs.
     *
     * @param programs that say it
     * @param complaint the line, which names the folder in group 1 if it has a group
     * @param settings a file in the home that may make it do without, or ""
     * @param above whether the folders above would do
     * @param files of which one would do
     */
    private record Project(Set<String> programs, Pattern complaint, String settings, boolean above, String... files) {}

    private static final List<Project> PROJECTS = List.of(
            new Project(
                    Set.of("git"),
                    Pattern.compile("(?m)\\Afatal: not a git repository \\(or any .*$"),
                    "",
                    true,
                    ".git",
                    "HEAD"),
            new Project(
                    Set.of("go"),
                    Pattern.compile("(?m)^go: go\\.mod file not found in current directory or any parent directory.*$"),
                    ".config/go/env",
                    true,
                    "go.mod",
                    "go.work"),
            new Project(
                    Set.of("cargo"),
                    Pattern.compile(
                            "(?m)\\Aerror: could not find `Cargo\\.toml` in `([^`]+)` or any parent directory$"),
                    "",
                    true,
                    "Cargo.toml"),
            new Project(
                    Set.of("npm"),
                    Pattern.compile("(?m)^npm (?:error|ERR!) enoent Could not read package\\.json: Error: ENOENT: .*"
                            + " open '(.+)/package\\.json'$"),
                    "",
                    true,
                    "package.json"),
            new Project(
                    Set.of("mvn"),
                    Pattern.compile("(?m)^.*The goal you specified requires a project to execute but there is no POM in"
                            + " this directory \\(([^)]+)\\).*$"),
                    "",
                    false,
                    "pom.xml",
                    ".mvn"),
            new Project(
                    Set.of("make", "gmake"),
                    Pattern.compile("(?m)\\A.*\\*\\*\\* No targets specified and no makefile found\\.  Stop\\.$"),
                    "",
                    false,
                    "GNUmakefile",
                    "makefile",
                    "Makefile"));

    /** They lead the tool to another folder. */
    private static final Set<String> ELSEWHERE =
            Set.of("-C", "-f", "--prefix", "--git-dir", "--manifest-path", "--file");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        for (Project project : PROJECTS) {
            if (project.programs().contains(failed.step().program())) {
                Cause cause = explain(project, failed, view);
                if (cause != null) {
                    return cause;
                }
            }
        }
        return null;
    }

    private static Cause explain(Project project, FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        var said = project.complaint().matcher(failed.text().stripLeading());
        if (step.directory() == null || !said.find() || step.arguments().contains(null) || ledElsewhere(step)) {
            return null;
        }
        if (said.groupCount() > 0 && !said.group(1).equals(step.directory())) {
            return null;
        }
        List<String> folders = project.above() ? FoldersUp.from(step.directory()) : List.of(step.directory());
        String first = project.files()[0];
        if (!AbsenceInput.sayable(first, folders)) {
            return null;
        }
        Conditions conditions = new Conditions(view);
        for (String file : project.files()) {
            conditions.is(new AbsenceInput(file, List.of(""), folders), AbsenceInput.MISSING);
        }
        if (!project.settings().isEmpty()) {
            conditions.same(new FileInput(view.environment().get("HOME") + "/" + project.settings()));
        }
        return conditions.cause(Cause.Kind.PATH_MISSING, Paths.name(first));
    }

    private static boolean ledElsewhere(Step step) {
        for (String argument : step.arguments()) {
            for (String option : ELSEWHERE) {
                if (argument.equals(option) || argument.startsWith(option + "=")) {
                    return true;
                }
            }
        }
        return false;
    }
}
