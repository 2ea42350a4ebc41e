package io.vritti.gate.rules;

import io.vritti.action.ActionKey;
import io.vritti.store.Allowance;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Keys that the owner let through with {@code vritti allow}: once, for a time, or always. */
public final class Allowances {

    private final Map<String, Allowance> byKey = new ConcurrentHashMap<>();
    private final Consumer<ActionKey> onceTaken;

    /** @param onceTaken is called when a single permission was used, so that other JVMs learn of it */
    public Allowances(Consumer<ActionKey> onceTaken) {
        this.onceTaken = onceTaken;
    }

    /** Replaces all that was known by what the store holds now. */
    public void refresh(List<Allowance> current) {
        byKey.keySet().retainAll(current.stream().map(Allowance::actionKey).toList());
        current.forEach(allowance -> byKey.put(allowance.actionKey(), allowance));
    }

    boolean take(ActionKey key, long nowMillis) {
        if (byKey.isEmpty()) {
            return false;
        }
        Allowance allowance = byKey.get(key.hex());
        if (allowance == null) {
            return false;
        }
        return switch (allowance.scope()) {
            case ALWAYS -> true;
            case UNTIL -> nowMillis < allowance.untilMillis();
            case ONCE -> {
                boolean taken = byKey.remove(key.hex(), allowance);
                if (taken) {
                    onceTaken.accept(key);
                }
                yield taken;
            }
        };
    }
}
