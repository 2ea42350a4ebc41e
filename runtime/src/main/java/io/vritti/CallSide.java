package io.vritti;

import io.vritti.bridge.VrittiBridge;
import io.vritti.config.Settings;
import io.vritti.gate.AwaitedGate;
import io.vritti.gate.ModelTurns;
import io.vritti.home.Home;
import io.vritti.intercept.CallAssembly;
import io.vritti.intercept.HostLibraries;
import io.vritti.journal.GoalSource;
import io.vritti.ledger.HostWrites;
import io.vritti.ledger.Ledger;
import io.vritti.ledger.RoutineWrites;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;

/**
 * What the host's own threads meet at their calls. Made by the first of them, so it is kept small: the home is looked at once, and
 * whatever takes time is in the {@link Engine}, which a thread of the agent builds.
 */
final class CallSide {

    private final Home home;
    private final Counters counters = new Counters();
    private final ModelTurns conversation = new ModelTurns();
    private final GoalSource goals;
    private final CredentialIdentity credentials = new CredentialIdentity();
    private final AgentLog log;
    private final Ledger ledger;
    private final AwaitedGate gate;
    private final VrittiBridge.Hooks hooks;

    /**
     * @param writes watches what the host itself writes
     * @param libraries reads the calls of the host's libraries
     */
    CallSide(Settings settings, HostWrites writes, HostLibraries libraries) {
        home = Home.at(settings.home());
        log = new AgentLog(settings.log());
        goals = new GoalSource(conversation.tools(), settings);
        gate = new AwaitedGate(home, settings, conversation, goals);
        ledger = new Ledger(
                writes,
                new RoutineWrites(
                        System.getProperty("user.home", ""),
                        home.usable() ? home.folder().getPath() : ""));
        hooks = CallAssembly.hooks(gate, conversation, settings, credentials::of, libraries, ledger, counters, log);
    }

    Home home() {
        return home;
    }

    Counters counters() {
        return counters;
    }

    ModelTurns conversation() {
        return conversation;
    }

    GoalSource goals() {
        return goals;
    }

    CredentialIdentity credentials() {
        return credentials;
    }

    AgentLog log() {
        return log;
    }

    Ledger ledger() {
        return ledger;
    }

    AwaitedGate gate() {
        return gate;
    }

    VrittiBridge.Hooks hooks() {
        return hooks;
    }
}
