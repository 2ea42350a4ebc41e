package io.vritti.gate.fix;

import io.vritti.failure.classify.FailureKind;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Whether a command is another one with its mistake corrected. It is, if a single word differs, the error was about that word,
 * and the new one is near to it or was advised by the error itself; or if words were added that the error advised. Any other
 * difference makes it another task: {@code rm a} is no correction of {@code rm b}.
 */
final class NearCommand {

    /** In these, a name was wrong. In others, the thing that it names was not as it should be. */
    private static final Set<FailureKind> WRONG_NAME = Set.of(
            FailureKind.USAGE_SYNTAX,
            FailureKind.COMMAND_NOT_FOUND,
            FailureKind.MISSING_PATH,
            FailureKind.TARGET_MISSING,
            FailureKind.MODULE_MISSING,
            FailureKind.PACKAGE_NOT_FOUND,
            FailureKind.NOT_FOUND_REMOTE,
            FailureKind.INVALID_INPUT);

    private static final int MOST_ADDED = 3;

    private final FailedCall failed;

    private NearCommand(FailedCall failed) {
        this.failed = failed;
    }

    static boolean is(FailedCall failed, String worked) {
        return new NearCommand(failed).corrects(worked);
    }

    private boolean corrects(String worked) {
        Script before = ShellParser.parse(failed.text());
        Script after = ShellParser.parse(worked);
        List<SimpleCommand> wrong = before.commands();
        List<SimpleCommand> right = after.commands();
        if (!before.linear() || !after.linear() || wrong.size() != right.size()) {
            return false;
        }
        int differing = -1;
        for (int i = 0; i < wrong.size(); i++) {
            if (!wrong.get(i).words().equals(right.get(i).words())) {
                if (differing >= 0) {
                    return false;
                }
                differing = i;
            }
            if (!wrong.get(i).assignments().equals(right.get(i).assignments())
                    || !wrong.get(i).redirections().equals(right.get(i).redirections())
                    || !right.get(i).substitutions().isEmpty()) {
                return false;
            }
        }
        return differing >= 0 && differ(texts(wrong.get(differing)), texts(right.get(differing)));
    }

    private boolean differ(List<String> wrong, List<String> right) {
        if (wrong.size() != right.size()) {
            return wrong.size() < right.size() && added(wrong, right);
        }
        int differing = -1;
        for (int i = 0; i < wrong.size(); i++) {
            if (!wrong.get(i).equals(right.get(i))) {
                if (differing >= 0) {
                    return false;
                }
                differing = i;
            }
        }
        return differing >= 0 && corrected(wrong.get(differing), right.get(differing), differing == 0);
    }

    /** Options that the error asked for, and their values. */
    private boolean added(List<String> wrong, List<String> right) {
        int at = 0;
        int added = 0;
        for (String word : right) {
            if (at < wrong.size() && word.equals(wrong.get(at))) {
                at++;
            } else if (failed.advises(word)) {
                added++;
            } else {
                return false;
            }
        }
        return at == wrong.size() && added > 0 && added <= MOST_ADDED;
    }

    private boolean corrected(String wrong, String right, boolean program) {
        if (program && failed.kind() != FailureKind.COMMAND_NOT_FOUND) {
            return false;
        }
        if (wrong.startsWith("-") != right.startsWith("-")) {
            return false;
        }
        if (wrong.startsWith("-")) {
            return option(wrong, right);
        }
        return WRONG_NAME.contains(failed.kind())
                && failed.names(wrong)
                && !NearWord.namesTarget(difference(wrong, right))
                && !NearWord.namesTarget(difference(right, wrong))
                && (failed.advises(right) || nearPath(wrong, right));
    }

    private boolean option(String wrong, String right) {
        String[] before = wrong.split("=", 2);
        String[] after = right.split("=", 2);
        if (before.length != after.length) {
            return false;
        }
        if (before.length == 1 || before[1].equals(after[1])) {
            return failed.names(before[0]) && (NearWord.are(before[0], after[0]) || failed.advises(after[0]));
        }
        return before[0].equals(after[0]) && corrected(before[1], after[1], false);
    }

    /** A name with one segment mistaken; or the same file, looked for in the wrong folder. */
    private boolean nearPath(String wrong, String right) {
        String[] before = wrong.split("/");
        String[] after = right.split("/");
        if (before.length != after.length) {
            return failed.kind() == FailureKind.MISSING_PATH && (endsIn(before, after) || endsIn(after, before));
        }
        int near = 0;
        for (int i = 0; i < before.length; i++) {
            if (!before[i].equals(after[i])) {
                near += NearWord.are(before[i], after[i]) ? 1 : before.length;
            }
        }
        return near == 1 && (before.length > 1 || NearWord.are(wrong, right));
    }

    private static boolean endsIn(String[] longer, String[] shorter) {
        int from = longer.length - shorter.length;
        return from > 0
                && shorter.length > 0
                && Arrays.equals(Arrays.copyOfRange(longer, from, longer.length), shorter);
    }

    /** What stands in the first and not in the second, segment by segment. */
    private static String difference(String of, String to) {
        List<String> others = Arrays.asList(to.split("/"));
        StringBuilder only = new StringBuilder();
        for (String segment : of.split("/")) {
            if (!others.contains(segment)) {
                only.append(segment).append(' ');
            }
        }
        return only.toString();
    }

    private static List<String> texts(SimpleCommand command) {
        return command.words().stream().map(Word::text).toList();
    }
}
