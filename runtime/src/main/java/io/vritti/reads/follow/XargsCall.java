package io.vritti.reads.follow;

import io.vritti.program.Command;
import io.vritti.reads.Paths;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;

/** {@code xargs cat < list}: the commands that it runs, where what it reads is known. */
final class XargsCall {

    /** More names are about many files; xargs itself takes thousands in one command. */
    private static final int MOST_WORDS = 64;

    private final Words words;
    private final Outputs outputs;

    XargsCall(Words words, Outputs outputs) {
        this.words = words;
        this.outputs = outputs;
    }

    /**
     * The commands that a call of xargs runs; null if it is none, or not certain.
     *
     * @param fed what stands on its stdin, if that is the output of a command before it; else null
     */
    List<SimpleCommand> commands(SimpleCommand source, String directory, String fed) {
        if (source.words().isEmpty()
                || !source.words().get(0).text().equals("xargs")
                || !Command.of(source).viaXargs()
                || !source.assignments().isEmpty()
                || directory == null) {
            return null;
        }
        int at = 1;
        int each = 0;
        boolean noneIfEmpty = false;
        while (at < source.words().size() && source.words().get(at).text().startsWith("-")) {
            String option = source.words().get(at++).text();
            if (option.equals("-r")) {
                noneIfEmpty = true;
            } else if (option.matches("-n[1-9]\\d?")) {
                each = Integer.parseInt(option.substring(2));
            } else if (option.equals("-n")
                    && at < source.words().size()
                    && source.words().get(at).text().matches("[1-9]\\d?")) {
                each = Integer.parseInt(source.words().get(at++).text());
            } else {
                return null;
            }
        }
        List<String> items = items(source, directory, fed);
        if (items == null || at == source.words().size()) {
            return null;
        }
        List<Word> lead = source.words().subList(at, source.words().size());
        List<SimpleCommand> found = new ArrayList<>();
        int step = each == 0 ? Math.max(items.size(), 1) : each;
        for (int i = 0; i < items.size() || i == 0 && !noneIfEmpty; i += step) {
            List<Word> all = new ArrayList<>(lead);
            items.subList(i, Math.min(items.size(), i + step)).forEach(item -> all.add(Word.ofLiteral(item)));
            found.add(new SimpleCommand(List.of(), all, List.of()));
        }
        return found;
    }

    /** The words on its stdin; those with quotes are read in a way of its own. */
    private List<String> items(SimpleCommand source, String directory, String fed) {
        Word file = ReadLine.source(source.redirections());
        String name = file == null ? null : words.one(file);
        String text = fed;
        if (name != null) {
            text = outputs.content(Paths.absolute(directory, name));
        } else if (!source.redirections().isEmpty()) {
            return null;
        }
        if (text == null || text.indexOf('"') >= 0 || text.indexOf('\'') >= 0 || text.indexOf('\\') >= 0) {
            return null;
        }
        String stripped = text.strip();
        List<String> items = stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
        return items.size() <= MOST_WORDS ? items : null;
    }
}
