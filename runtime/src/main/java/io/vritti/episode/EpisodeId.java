package io.vritti.episode;

import io.vritti.action.ActionKey;

/** Names an episode by what makes it one: its action key and its error signature. */
public final class EpisodeId {

    /** What every id begins with. */
    public static final String PREFIX = "ep-";

    /** Ten hexadecimal digits: a collision is expected only near a million episodes, and a person will still type them. */
    private static final int DIGITS = 10;

    /** Of a whole id, in characters. */
    public static final int LENGTH = PREFIX.length() + DIGITS;

    private EpisodeId() {}

    /** {@code ep-} and ten hexadecimal digits. */
    public static String of(ActionKey key, String signature) {
        ActionKey both =
                new ActionKey.Builder("episode").add(key.hex()).add(signature).build();
        return PREFIX + both.hex().substring(0, DIGITS);
    }
}
