package io.vritti.ecosystem.any;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.shell.Script;
import io.vritti.shell.ShellCall;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ProgramInput;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A shell could not read the text it was given: an open quote, a pipe into nothing. A shell reads a whole line before it runs
 * any of it, so nothing of a single line has run, and the same shell will not read it the next time either.
 */
public final class ShellSyntaxRule {

    private static final Pattern OF_BASH =
            Pattern.compile("-c: line \\d+: (?:syntax error|unexpected EOF|conditional binary|`)[^\\n]*");

    private static final Pattern OF_DASH = Pattern.compile("\\d+: Syntax error: [^\\n]*");

    /** A shell in a shell in a shell is a wrapper; more of them are none. */
    private static final int MOST_SHELLS = 4;

    private ShellSyntaxRule() {}

    public static Cause explain(ProcessAction action, Outcome outcome, FileSystemView view) {
        List<String> call = action.argv();
        Conditions shells = new Conditions(view);
        for (int depth = 0; depth < MOST_SHELLS && givesText(call); depth++) {
            String shell = call.get(0);
            shells.same(new ProgramInput(shell));
            if (refused(shell, call.get(2), outcome)) {
                Cause.Kind kind = depth == 0 ? Cause.Kind.USAGE : Cause.Kind.MALFORMED;
                return shells.cause(kind, "text for " + Paths.name(shell));
            }
            call = onlyCall(call.get(2));
        }
        return null;
    }

    private static boolean givesText(List<String> call) {
        return call.size() == 3 && call.get(1).equals("-c") && ShellCall.isShell(Paths.name(call.get(0)));
    }

    /** The words of a text that is one command and nothing else; none where they are not certain. */
    private static List<String> onlyCall(String text) {
        Script script = ShellParser.parse(text);
        SimpleCommand only = script.linear() && script.commands().size() == 1 ? script.last() : null;
        boolean plain = only != null
                && !script.pipelines().get(0).negated()
                && only.assignments().isEmpty()
                && only.redirections().isEmpty()
                && only.words().stream().allMatch(Word::literal);
        return plain ? only.words().stream().map(Word::text).toList() : List.of();
    }

    /** Whether this shell did not run the text that it was given, because it could not read it. */
    static boolean refused(String shell, String text, Outcome outcome) {
        // If it ran, another shell, started by what did run, may have said it.
        return outcome.end() == Outcome.End.EXIT
                && text.indexOf('\n') < 0
                && ShellCall.isShell(Paths.name(shell))
                && !ShellParser.parse(text).understood()
                && outcome.standardOutput().isEmpty()
                && saidBy(shell, outcome.standardError());
    }

    /** Whether every line is this shell's own complaint. */
    private static boolean saidBy(String shell, String standardError) {
        // A bare sh is also what make, perl and awk start.
        Pattern complaint = Paths.name(shell).equals("bash") ? OF_BASH : shell.equals("sh") ? null : OF_DASH;
        String prefix = shell + ": ";
        return complaint != null
                && !standardError.isBlank()
                && standardError
                        .strip()
                        .lines()
                        .allMatch(line -> line.startsWith(prefix)
                                && complaint
                                        .matcher(line.substring(prefix.length()))
                                        .matches());
    }
}
