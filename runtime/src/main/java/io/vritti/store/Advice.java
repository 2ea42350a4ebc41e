package io.vritti.store;

import io.vritti.episode.Reflection;

/**
 * What a reflection advises to do about a failure: as much of it as the gate keeps in memory. Redacted, as the reflection is.
 *
 * @param episodeId of the failure
 * @param actionKey of the action that failed, 32 hexadecimal digits
 * @param strategy what to do, in words
 * @param command one line that is expected to work, or null
 * @param certain whether the tool itself named the command, or it follows from what was checked
 * @param by {@link Reflection.Source#RULES}, the name of a model, or empty
 */
public record Advice(String episodeId, String actionKey, String strategy, String command, boolean certain, String by) {

    /** A message has no room for more. */
    private static final int MOST_CHARACTERS = 400;

    private static final int BY_CHARACTERS = 60;

    public static Advice of(String episodeId, String actionKey, Reflection reflection) {
        Reflection.Suggestion suggestion = reflection.suggestion();
        boolean says = suggestion != null && suggestion.command().length() <= MOST_CHARACTERS;
        return new Advice(
                episodeId,
                actionKey,
                cut(reflection.resolutionStrategy(), MOST_CHARACTERS),
                says ? suggestion.command() : null,
                says && suggestion.certain(),
                cut(reflection.source().by(), BY_CHARACTERS));
    }

    /** Whether rules of ours say so: in our words. Whatever else says so is quoted. */
    public boolean isOurs() {
        return by.equals(Reflection.Source.RULES);
    }

    /** The same without the command. */
    public Advice withoutCommand() {
        return new Advice(episodeId, actionKey, strategy, null, false, by);
    }

    /** Whether nothing is advised. */
    public boolean isEmpty() {
        return command == null && strategy.isBlank();
    }

    private static String cut(String text, int most) {
        return text == null ? "" : text.substring(0, Math.min(most, text.length()));
    }
}
