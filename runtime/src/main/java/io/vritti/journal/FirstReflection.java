package io.vritti.journal;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.observe.AgentLog;
import io.vritti.reflect.Reflector;
import io.vritti.store.Advice;
import java.util.function.Consumer;

/**
 * Has each failure reflected on as it is written, on the thread that writes it, and tells the gate at once what is advised: the host
 * may make the same call again before the store has it. A reflector that fails costs the reflection and nothing else.
 */
public final class FirstReflection {

    /** Nothing is reflected on. */
    public static final FirstReflection NONE = new FirstReflection(Reflector.NONE, advice -> {}, AgentLog.none());

    private final Reflector reflector;
    private final Consumer<Advice> gate;
    private final AgentLog log;

    /** @param gate gets what is advised */
    public FirstReflection(Reflector reflector, Consumer<Advice> gate, AgentLog log) {
        this.reflector = reflector;
        this.gate = gate;
        this.log = log;
    }

    /** The episode with what is said of it, if anything is. */
    public Episode of(Episode episode) {
        try {
            return reflector
                    .of(episode)
                    .map(reflection -> told(episode, reflection))
                    .orElse(episode);
        } catch (RuntimeException | LinkageError | StackOverflowError ours) {
            log.logOnce("reflection-" + ours.getClass().getName(), "a failure could not be reflected on", ours);
            return episode;
        }
    }

    private Episode told(Episode episode, Reflection reflection) {
        gate.accept(Advice.of(episode.id(), episode.actionKey(), reflection));
        return episode.with(reflection);
    }
}
