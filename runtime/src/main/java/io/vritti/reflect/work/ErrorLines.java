package io.vritti.reflect.work;

import io.vritti.episode.Episode;
import java.util.ArrayList;
import java.util.List;

/** The lines of an error that a model is shown, numbered from 1 by their place. */
final class ErrorLines {

    /** The end of an output tells most; so many lines are about 1,000 tokens. */
    private static final int MOST_LINES = 30;

    private static final int MOST_CHARACTERS = 300;

    private ErrorLines() {}

    /** The last ones that are not blank, with the telling line in any case. */
    static List<String> of(Episode episode) {
        List<String> lines = new ArrayList<>();
        String trace = episode.errorTrace() == null ? "" : episode.errorTrace();
        trace.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> lines.add(cut(line)));
        List<String> last = new ArrayList<>(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
        String telling =
                episode.errorLine() == null ? "" : cut(episode.errorLine().strip());
        if (!telling.isEmpty() && !last.contains(telling)) {
            last.add(0, telling);
        }
        return List.copyOf(last);
    }

    private static String cut(String line) {
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS);
    }
}
