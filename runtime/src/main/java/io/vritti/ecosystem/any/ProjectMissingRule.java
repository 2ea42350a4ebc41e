package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.ServiceFacts;
import io.vritti.proof.Cause;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.text.FoldersUp;
import io.vritti.world.input.AbsenceInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tool needs a project, and there is none here: no repository, no build file. */
public final class ProjectMissingRule implements CauseRule {

    private static final Pattern NO_MAKEFILE =
            Pattern.compile("(?m)\\A.*\\*\\*\\* No targets specified and no makefile found\\.  Stop\\.$");

    /** What they print without a project; the folder is in group 1 if there is a group. */
    private static final Map<String, Pattern> COMPLAINTS = Map.of(
            "git",
            Pattern.compile("(?m)\\Afatal: not a git repository \\(or any .*$"),
            "go",
            Pattern.compile("(?m)^go: go\\.mod file not found in current directory or any parent directory.*$"),
            "cargo",
            Pattern.compile("(?m)\\Aerror: could not find `Cargo\\.toml` in `([^`]+)` or any parent directory$"),
            "npm",
            Pattern.compile("(?m)^npm (?:error|ERR!) enoent Could not read package\\.json: Error: ENOENT: .*"
                    + " open '(.+)/package\\.json'$"),
            "mvn",
            Pattern.compile("(?m)^.*The goal you specified requires a project to execute but there is no POM in"
                    + " this directory \\(([^)]+)\\).*$"),
            "make",
            NO_MAKEFILE,
            "gmake",
            NO_MAKEFILE);

    /** They lead the tool to another folder. */
    private static final Set<String> ELSEWHERE =
            Set.of("-C", "-f", "--prefix", "--git-dir", "--manifest-path", "--file");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        Pattern complaint = COMPLAINTS.get(step.program());
        if (complaint == null || step.directory() == null || step.arguments().contains(null) || ledElsewhere(step)) {
            return null;
        }
        Matcher said = complaint.matcher(failed.text().stripLeading());
        boolean here = said.find() && (said.groupCount() == 0 || said.group(1).equals(step.directory()));
        return here ? missing(ServiceFacts.of(step.program()), step, view) : null;
    }

    private static Cause missing(ServiceFacts tool, Step step, FileSystemView view) {
        Conditions conditions = new Conditions(view);
        for (String name : tool.project()) {
            RowPath file = new RowPath(name);
            List<String> folders = file.above() ? FoldersUp.from(step.directory()) : List.of(step.directory());
            if (!AbsenceInput.sayable(file.file(), folders)) {
                return null;
            }
            conditions.is(new AbsenceInput(file.file(), List.of(""), folders), AbsenceInput.MISSING);
        }
        for (String settings : tool.settings()) {
            new RowPath(settings)
                    .paths(view.environment().get("HOME"), step.directory())
                    .forEach(path -> conditions.same(new FileInput(path)));
        }
        return conditions.cause(
                Cause.Kind.PATH_MISSING, new RowPath(tool.project().get(0)).file());
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
