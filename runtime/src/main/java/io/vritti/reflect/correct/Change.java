package io.vritti.reflect.correct;

import java.util.Locale;
import java.util.Optional;

/**
 * How a row changes a command: {@code name words}, certain where the name ends in an exclamation mark and nothing had to be chosen.
 */
record Change(Kind kind, String words, boolean certain) {

    /** What a change does. */
    enum Kind {
        /** The wrong word becomes the one that the tool names; the nearest of several; only what is near. */
        NAMED,
        /** The same, however far the named word is: of wordings that only this tool has. */
        REPLACED,
        /** {@code known list}: the wrong word becomes the nearest of {@link KnownWords}. */
        KNOWN,
        /** {@code change a b}: the first word {@code a} becomes {@code b}, which may be several words. */
        CHANGE,
        /** {@code program x}: another program gets the same words. */
        PROGRAM,
        /** {@code option -p}: behind the program. */
        OPTION,
        /** {@code suboption -p}: behind the subcommand. */
        SUBOPTION,
        /** {@code append x}: behind the last word. */
        APPEND,
        /** {@code before x}: a command that must succeed first. */
        BEFORE,
        /** {@code around x :: y}: a command before, and one behind it. */
        AROUND,
        /** {@code instead x}: all words. */
        INSTEAD,
        /** {@code drop}: the wrong word goes. */
        DROP,
        /** {@code nothing}: the tool names something else than what was meant, and no further row may believe it. */
        NOTHING
    }

    private static final String WRONG = "{wrong}";
    private static final String RIGHT = "{right}";

    static Change of(String text) {
        int blank = text.indexOf(' ');
        String name = blank < 0 ? text : text.substring(0, blank);
        boolean certain = name.endsWith("!");
        String kind = certain ? name.substring(0, name.length() - 1) : name;
        return new Change(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                blank < 0 ? "" : text.substring(blank + 1).strip(),
                certain);
    }

    Optional<Corrected> of(FailedCommand failed, Named named) {
        String filled = filled(named);
        // What a pattern of the shell brought in was not asked for by name.
        boolean elsewhere = kind == Kind.OPTION && named.wrong().stream().anyMatch(word -> failed.indexOf(word) < 0);
        if (filled == null || elsewhere) {
            return Optional.empty();
        }
        String text = switch (kind) {
            case NAMED, REPLACED, KNOWN -> null;
            case CHANGE -> changed(failed, filled);
            case PROGRAM -> failed.replaced(0, filled);
            case OPTION -> failed.inserted(0, filled);
            case SUBOPTION -> failed.firstOperand() < 0 ? null : failed.inserted(failed.firstOperand(), filled);
            case APPEND -> failed.inserted(failed.size() - 1, filled);
            case BEFORE -> failed.after(filled);
            case AROUND -> around(failed, filled);
            case INSTEAD -> failed.rewritten(filled);
            case DROP -> dropped(failed, named);
            case NOTHING -> failed.unchanged();
        };
        return switch (kind) {
            case NAMED, REPLACED, KNOWN -> new WordChange(kind, words, certain).of(failed, named);
            default -> Optional.ofNullable(text).map(changed -> new Corrected(changed, certain && !named.cut()));
        };
    }

    /** The words with the names that were found put in; null where there is no such name, or more than one. */
    private String filled(Named named) {
        boolean lacksWrong = words.contains(WRONG) && named.wrong().size() != 1;
        boolean lacksRight = words.contains(RIGHT) && named.right().size() != 1;
        if (lacksWrong || lacksRight) {
            return null;
        }
        String filled =
                words.contains(WRONG) ? words.replace(WRONG, named.wrong().get(0)) : words;
        return filled.contains(RIGHT) ? filled.replace(RIGHT, named.right().get(0)) : filled;
    }

    private static String changed(FailedCommand failed, String words) {
        int blank = words.indexOf(' ');
        int at = failed.indexOf(words.substring(0, blank));
        return at < 0 ? null : failed.replaced(at, words.substring(blank + 1));
    }

    private static String around(FailedCommand failed, String words) {
        int middle = words.indexOf(" .. ");
        return failed.between(words.substring(0, middle), words.substring(middle + 4));
    }

    private static String dropped(FailedCommand failed, Named named) {
        int at = named.wrong().size() == 1 ? failed.indexOf(named.wrong().get(0)) : -1;
        return at < 1 || at == failed.size() - 1 ? null : failed.without(at);
    }
}
