package io.vritti.store.kyrodb;

import io.vritti.episode.Episode;
import java.util.ArrayList;
import java.util.List;

/** An episode's texts as Vritti demands them: it drops a whole document for one that is too short or blank. */
final class VrittiText {

    private static final int LEAST_CHARACTERS = 10;

    /** What Vritti embeds of a text, and how it says that there was more. */
    private static final int EMBEDDED_CHARACTERS = 5_000;

    private static final String CUT = "... (truncated)";

    private VrittiText() {}

    static String goal(Episode episode) {
        return longEnough(episode.goal(), "Goal of the call: ");
    }

    static String trace(Episode episode) {
        return longEnough(episode.errorTrace(), "How the call ended: ");
    }

    static List<String> tools(Episode episode) {
        List<String> tools = notBlank(episode.toolChain());
        return tools.isEmpty() ? List.of(episode.kind()) : tools;
    }

    /** What was done before it, and the call itself. */
    static List<String> actions(Episode episode) {
        List<String> actions = new ArrayList<>(notBlank(episode.actionsTaken()));
        actions.addAll(notBlank(List.of(episode.action())));
        return actions.isEmpty() ? List.of(episode.family()) : actions;
    }

    /** What the vector of an episode is made of. */
    static String embedded(Episode episode) {
        String text = goal(episode) + "\n\n" + trace(episode);
        return text.length() <= EMBEDDED_CHARACTERS ? text : text.substring(0, EMBEDDED_CHARACTERS) + CUT;
    }

    private static String longEnough(String text, String before) {
        String known = text == null ? "" : text.strip();
        String whole = known.length() < LEAST_CHARACTERS ? before + known : text;
        return whole.strip().length() < LEAST_CHARACTERS ? before + "not known" : whole;
    }

    private static List<String> notBlank(List<String> texts) {
        return texts.stream().filter(text -> text != null && !text.isBlank()).toList();
    }
}
