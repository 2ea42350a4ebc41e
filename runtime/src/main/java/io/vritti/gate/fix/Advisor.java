package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.Looks;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.rules.Rulebook;
import io.vritti.gate.verdict.Verdict;
import io.vritti.journal.FailureState;
import io.vritti.program.PlainCommand;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.store.Advice;
import java.util.List;

/**
 * Says what a reflection advises about a failure, as far as it may be said here (design.md §5.7): a command is named only for the very
 * call that failed, and only if the gate would let it run.
 */
public final class Advisor {

    private static final long NO_LIMIT = -1;

    /** Where the command would run is looked at for so long; what is not known by then is not named. */
    private static final long LOOK_NANOS = 50_000_000;

    private final AdviceIndex advice;
    private final FailureMemory memory;
    private final Rulebook rules;
    private final Looks looks;

    public Advisor(AdviceIndex advice, FailureMemory memory, Rulebook rules, Looks looks) {
        this.advice = advice;
        this.memory = memory;
        this.rules = rules;
        this.looks = looks;
    }

    /** About what a verdict remembers, for the call that it was given to; null if there is nothing to say. */
    public Advice of(Action action, Verdict verdict) {
        FailureState failure = verdict.remembered();
        return failure == null || !(isOf(action, failure) || verdict.similar()) ? null : of(action, failure);
    }

    /** About a failure of an action, or of another one that needs the same; null if there is nothing to say. */
    public Advice of(Action action, FailureState failure) {
        // What another machine reported, or another user met, is not told in words.
        if (advice.isEmpty() || failure.episodeId() == null || failure.reported() || failure.isOfAnother()) {
            return null;
        }
        Advice known = advice.of(failure.episodeId());
        if (known == null) {
            return null;
        }
        Advice sayable = isOf(action, failure) && mayRun(known.command(), action) ? known : known.withoutCommand();
        return sayable.isEmpty() ? null : sayable;
    }

    private static boolean isOf(Action action, FailureState failure) {
        return failure.actionKey().equals(action.key().hex());
    }

    private boolean mayRun(String command, Action failed) {
        return command != null
                && PlainCommand.is(command)
                && failed.byKind(process -> passesTheGate(instead(command, process)), http -> false, tool -> false);
    }

    private boolean passesTheGate(ProcessAction suggested) {
        return !suggested.waits()
                && rules.denied(suggested) == null
                && looks.within(LOOK_NANOS, () -> !memory.knownToFail(suggested), () -> false);
    }

    /** The same call with another command: through the same shell, or as bare words where no shell read it. */
    private static ProcessAction instead(String command, ProcessAction failed) {
        if (failed.throughShell()) {
            return failed.telling(command, failed.directory());
        }
        return failed.inside(words(command), failed.directory(), failed.environment(), NO_LIMIT);
    }

    private static List<String> words(String command) {
        List<SimpleCommand> commands = ShellParser.parse(command).commands();
        List<Word> words = commands.size() == 1 ? commands.get(0).words() : List.of();
        boolean plain = !words.isEmpty()
                && commands.get(0).assignments().isEmpty()
                && commands.get(0).redirections().isEmpty()
                && words.stream().allMatch(word -> word.literal() && !word.glob());
        return plain ? words.stream().map(Word::text).toList() : List.of("sh", "-c", command);
    }
}
