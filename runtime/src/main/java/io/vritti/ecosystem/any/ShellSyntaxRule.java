package io.vritti.ecosystem.any;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.shell.ShellCall;
import io.vritti.shell.ShellParser;
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

    private ShellSyntaxRule() {}

    public static Cause explain(ProcessAction action, Outcome outcome, FileSystemView view) {
        List<String> argv = action.argv();
        boolean given = outcome.end() == Outcome.End.EXIT
                && argv.size() == 3
                && argv.get(1).equals("-c")
                && argv.get(2).indexOf('\n') < 0
                && ShellCall.isShell(Paths.name(argv.get(0)));
        // Else another shell, started by what did run, may have said it.
        boolean unreadable = given
                && !ShellParser.parse(argv.get(2)).understood()
                && outcome.standardOutput().isEmpty();
        if (!unreadable || !saidBy(argv.get(0), outcome.standardError())) {
            return null;
        }
        return new Conditions(view)
                .same(new ProgramInput(argv.get(0)))
                .cause(Cause.Kind.USAGE, "text for " + Paths.name(argv.get(0)));
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
