package io.vritti.ecosystem.other;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.world.input.AbsenceInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Perl program uses a module that is in none of the folders that the error itself lists; {@code use} comes before all else. */
public final class PerlModuleRule implements CauseRule {

    private static final Pattern MISSING = Pattern.compile(
            "Can't locate (\\S+\\.pm) in @INC.*\\(@INC (?:contains|entries checked): ([^)]*)\\)(?: at (\\S+) line"
                    + " \\d+)?\\.");

    private static final String AT_COMPILE_TIME = "BEGIN failed--compilation aborted";

    /** What may run, or change the folders, before a {@code use} further down. */
    private static final Pattern EARLIER = Pattern.compile("\\b(BEGIN|INC|eval|require|use\\s+(if|lib)|no)\\b");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        List<String> arguments = step.arguments();
        if (!step.program().equals("perl")
                || step.directory() == null
                || !failed.searchPathKnown()
                || arguments.isEmpty()
                || arguments.contains(null)) {
            return null;
        }
        String[] lines = failed.text().strip().split("\n");
        Matcher said = MISSING.matcher(lines[0]);
        if (lines.length != 2 || !said.matches() || !lines[1].startsWith(AT_COMPILE_TIME)) {
            return null;
        }
        String module = said.group(1);
        String name = module.substring(0, module.length() - ".pm".length()).replace("/", "::");
        Conditions conditions = new Conditions(view).program(step);
        if (!demanded(name, said.group(3), failed, conditions, view)) {
            return null;
        }
        List<String> folders = new ArrayList<>();
        for (String folder : said.group(2).split(" ")) {
            folders.add(Paths.absolute(step.directory(), folder));
        }
        return AbsenceInput.sayable(module, folders)
                ? conditions
                        .is(new AbsenceInput(module, List.of("", "c"), folders), AbsenceInput.MISSING)
                        .cause(Cause.Kind.MODULE_MISSING, name)
                : null;
    }

    /** By the command line, {@code -MFoo::Bar}, or by the program it names, in a plain {@code use}. */
    private static boolean demanded(
            String name, String script, FailedStep failed, Conditions conditions, FileSystemView view) {
        List<String> arguments = failed.step().arguments();
        if (script == null) {
            return arguments.get(0).equals("-M" + name);
        }
        if (!script.equals(arguments.get(0))) {
            return false;
        }
        FileInput file = new FileInput(failed.step().absolute(script));
        String text = view.text(file.subject());
        if (text == null || EARLIER.matcher(text).find()) {
            return false;
        }
        conditions.same(file);
        return Pattern.compile("(?m)^use\\s+" + Pattern.quote(name) + "\\b")
                .matcher(text)
                .find();
    }
}
