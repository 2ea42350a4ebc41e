package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.config.Mode;
import io.vritti.config.Settings;
import io.vritti.config.VetoScope;
import io.vritti.home.Home;
import io.vritti.store.FailedKeyFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds, before the gate is there, the processes that failed when they last ran: in this JVM, or in an earlier one, as the home's
 * file of failed keys has it. They are worth a wait, where a verdict may refuse them. No pattern, no table and no store is used,
 * because a thread of the host asks in a JVM in which all of them are cold.
 */
final class ExpectedFailures {

    /** A host that fails more often before an agent's thread gets a turn is not kept waiting. */
    private static final int MOST_CALLS = 1_000;

    /** Of another session: any model request of this one came later. */
    private static final long NO_TURN = 0;

    private final Home home;
    private final VetoScope scope;
    private final boolean refuses;
    private final ModelTurns conversation;

    /** By words and folder, in a list: the hash of a record would be linked on the host's thread. */
    private final Map<List<String>, Long> turnOfFailure = new ConcurrentHashMap<>();

    private volatile FailedKeyFilter filter;

    ExpectedFailures(Home home, Settings settings, ModelTurns conversation) {
        this.home = home;
        this.scope = settings.veto().scope();
        this.refuses = settings.mode() == Mode.VETO;
        this.conversation = conversation;
    }

    /** Whether the call failed when it last ran, and may be refused for it. */
    boolean include(Action action) {
        return refuses && action.byKind(this::include, http -> false, tool -> false);
    }

    /** To be called at each end of a call before the gate is there. */
    void ended(Action action, Outcome outcome) {
        List<String> call = action.byKind(ExpectedFailures::call, http -> null, tool -> null);
        if (call == null) {
            return;
        }
        if (!outcome.failed()) {
            turnOfFailure.remove(call);
        } else if (turnOfFailure.size() < MOST_CALLS) {
            turnOfFailure.put(call, conversation.turn());
        }
    }

    private boolean include(ProcessAction process) {
        Long turn = turnOfFailure.get(call(process));
        if (turn != null) {
            return inScope(turn);
        }
        return inScope(NO_TURN) && filter().failedLast(process.key());
    }

    /** Whether a call that follows a failure may be refused: in scope {@code auto}, a model had the chance to react. */
    private boolean inScope(long failureTurn) {
        return scope == VetoScope.ALL || conversation.turn() > failureTurn && reachesModel();
    }

    private boolean reachesModel() {
        return scope == VetoScope.TOOL
                ? conversation.frameworks().insideTool()
                : conversation.frameworks().passVetoesOn();
    }

    private FailedKeyFilter filter() {
        FailedKeyFilter known = filter;
        if (known == null) {
            known = FailedKeyFilter.read(home);
            filter = known;
        }
        return known;
    }

    private static List<String> call(ProcessAction process) {
        List<String> call = new ArrayList<>(process.argv());
        call.add(process.directory());
        return call;
    }
}
