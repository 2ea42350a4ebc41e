package io.vritti.retain;

import io.vritti.store.Tie;
import java.util.Locale;

/** A reason for which an episode stays, however old it is. */
public enum Protection {
    SKILL("a skill was learnt from it", Tie.SKILL),
    TOLD("its owner said how it was resolved", Tie.TOLD),
    ALLOWED("its owner allowed its call", Tie.ALLOWED),
    PICTURE("it has a picture", Tie.PICTURE),
    UNSENT("it waits to be sent to the shared store", Tie.UNSENT),
    UNREFLECTED("a model is to be asked about it", Tie.UNREFLECTED),
    BY_HAND("vritti.allow or vritti.deny names it", null),
    RECURRING("it recurs (vritti.retain.recurring)", null),
    SEVERE("it has severity 1", null),
    CLASS("vritti.retain.classes says never of its class", null);

    private final String words;
    private final Tie tie;

    Protection(String words, Tie tie) {
        this.words = words;
        this.tie = tie;
    }

    /** The reason as a clause about the episode, for people. */
    public String words() {
        return words;
    }

    /** The name in JSON output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Protection of(Tie tie) {
        for (Protection protection : values()) {
            if (protection.tie == tie) {
                return protection;
            }
        }
        throw new IllegalArgumentException(tie.name());
    }
}
