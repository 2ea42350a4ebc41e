package io.vritti.harness;

import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;

/** The lines that {@code echo} and {@code printf} print, variables left as written. */
final class Spoken {

    private Spoken() {}

    static List<String> lines(String name, List<Word> words) {
        List<String> texts =
                words.subList(1, words.size()).stream().map(Word::text).toList();
        String text = name.equals("printf") ? format(texts) : echo(texts);
        List<String> lines = new ArrayList<>();
        for (String line : text.replace("\\n", "\n").split("\n")) {
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String echo(List<String> texts) {
        int from = 0;
        while (from < texts.size() && texts.get(from).matches("-[neE]+")) {
            from++;
        }
        return String.join(" ", texts.subList(from, texts.size()));
    }

    /** The format with its plain conversions filled in. */
    private static String format(List<String> texts) {
        if (texts.isEmpty()) {
            return "";
        }
        String format = texts.get(0);
        for (String argument : texts.subList(1, texts.size())) {
            int at = format.indexOf("%s") < 0 ? format.indexOf("%d") : format.indexOf("%s");
            format = at < 0 ? format : format.substring(0, at) + argument + format.substring(at + 2);
        }
        return format;
    }
}
