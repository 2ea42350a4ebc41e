package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.ProgramInput;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program cannot parse a file: it is no JSON, or no Python. Nor can it with other options, as long as the file is the same. */
public final class MalformedFileRule implements CauseRule {

    private static final Pattern NO_JSON_TO_JQ = Pattern.compile("(?m)^(?:jq: )?parse error: ");
    private static final Pattern NO_JSON_TO_PYTHON =
            Pattern.compile("[A-Z][^\\n]*: line \\d+ column \\d+ \\(char \\d+\\)");
    private static final Pattern NO_PYTHON = Pattern.compile(
            "(?s) *(?:Sorry: )?File \"([^\"\\n]+)\", line \\d+\\n.*\\n(?:SyntaxError|IndentationError|TabError): [^\\n]*\\s*");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        ParsedFile file = failed.searchPathKnown() ? ParsedFile.of(step, null) : null;
        return file != null && says(file, failed)
                ? new Conditions(view)
                        .same(new FileInput(file.path()))
                        .program(step)
                        .cause(Cause.Kind.MALFORMED, file.path())
                : null;
    }

    private static boolean says(ParsedFile file, FailedStep failed) {
        String text = failed.text();
        return switch (file.format()) {
            case JSON_BY_JQ -> NO_JSON_TO_JQ.matcher(text).find();
            case JSON_BY_PYTHON -> NO_JSON_TO_PYTHON.matcher(text.strip()).matches();
            case PYTHON -> {
                Matcher error = NO_PYTHON.matcher(text);
                yield error.matches() && failed.step().absolute(error.group(1)).equals(file.path());
            }
        };
    }

    /**
     * The same of a call that has not failed for it yet.
     *
     * @param path of the file that the same parser could not read
     * @param then what was so when it could not
     * @param fed absolute path of the file that another command passes to the call, or null
     * @return null unless the call is bound to parse that very file, as it was then
     */
    public static Cause parses(Step step, String path, List<ObservedInput> then, String fed, FileSystemView view) {
        ParsedFile file = ParsedFile.of(step, fed);
        if (file == null || !file.path().equals(path)) {
            return null;
        }
        Conditions conditions = new Conditions(view);
        for (ObservedInput seen : then) {
            if (!seen.sure()) {
                return null;
            }
            if (seen.input() instanceof ProgramInput) {
                conditions.program(step, seen.state());
            } else {
                conditions.is(seen.input(), seen.state());
            }
        }
        return conditions.causeInAnyEnvironment(Cause.Kind.MALFORMED, path);
    }
}
