package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.Complaint;
import io.vritti.program.ServiceFacts;
import io.vritti.proof.Cause;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.text.FoldersUp;
import io.vritti.world.input.AbsenceInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tool needs a project, and there is none here: no repository, no build file. */
public final class ProjectMissingRule implements CauseRule {

    /** They lead the tool to another folder. */
    private static final Set<String> ELSEWHERE =
            Set.of("-C", "-f", "--prefix", "--git-dir", "--manifest-path", "--file");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        Pattern complaint = Complaint.PROJECT.by(step.program());
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
        RowPath.all(tool.settings(), view.environment()::get, step.directory())
                .forEach(path -> conditions.same(new FileInput(path)));
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
