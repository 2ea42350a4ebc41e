package io.vritti.gate.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Classes whose vetoes were proven wrong in this session: two of them, and the gate only hints there (design.md §5.5). */
public final class ClassCircuitBreaker {

    /** design.md §5.5: two vetoes proven wrong in a session. */
    private static final int WRONG_VETOES_ALLOWED = 2;

    private final Map<String, Integer> wrongByClass = new ConcurrentHashMap<>();

    /** A call that the gate would have stopped has passed, with nothing changed. */
    public void provenWrong(String finerClass) {
        wrongByClass.merge(finerClass, 1, Integer::sum);
    }

    boolean has(String finerClass) {
        return wrongByClass.getOrDefault(finerClass, 0) < WRONG_VETOES_ALLOWED;
    }
}
