package io.vritti.harness;

import io.vritti.bounded.LatestMap;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import java.util.List;
import java.util.Optional;

/** The parts of start-up texts, which are the same at every call of a login shell, and so are kept. */
final class StartUpText {

    /** The files of a few homes, and the texts within them; as a rule some hundred KiB together. */
    private static final int MOST_TEXTS = 128;

    private static final LatestMap<String, Optional<List<Part>>> READ = new LatestMap<>(MOST_TEXTS);

    private StartUpText() {}

    /** Null for a text that is not understood. */
    static List<Part> of(String text) {
        return READ.getOrPut(text, () -> read(text)).orElse(null);
    }

    private static Optional<List<Part>> read(String text) {
        Script script = ShellParser.parse(text);
        return script.understood() ? Optional.of(Part.of(script)) : Optional.empty();
    }
}
