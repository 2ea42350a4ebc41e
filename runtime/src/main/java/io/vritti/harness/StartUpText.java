package io.vritti.harness;

import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of start-up texts, which are the same at every call of a login shell, and so are kept. */
final class StartUpText {

    /** The files of a few homes, and the texts within them; together no more than some hundred KiB. */
    private static final int MOST_TEXTS = 128;

    private static final Map<String, Optional<List<Part>>> READ = new LinkedHashMap<>(MOST_TEXTS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<List<Part>>> eldest) {
            return size() > MOST_TEXTS;
        }
    };

    private StartUpText() {}

    /** Null for a text that is not understood. */
    static List<Part> of(String text) {
        synchronized (READ) {
            return READ.computeIfAbsent(text, StartUpText::read).orElse(null);
        }
    }

    private static Optional<List<Part>> read(String text) {
        Script script = ShellParser.parse(text);
        return script.understood() ? Optional.of(Part.of(script)) : Optional.empty();
    }
}
