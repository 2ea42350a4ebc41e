package io.vritti.reflect.correct;

import java.util.List;
import java.util.Optional;

/** Puts named or known words in the place of those that were not taken. */
record WordChange(Change.Kind kind, String list, boolean mayBeCertain) {

    Optional<Corrected> of(FailedCommand failed, Named named) {
        List<String> right = kind == Change.Kind.KNOWN ? KnownWords.of(list) : named.right();
        return named.wrong().size() > 1 ? all(failed, named.wrong(), right) : one(failed, named, right);
    }

    private Optional<Corrected> one(FailedCommand failed, Named named, List<String> all) {
        String wrong =
                named.wrong().isEmpty() ? misspelt(failed, all) : named.wrong().get(0);
        int at = wrong == null ? -1 : indexOf(failed, wrong);
        if (at < 0) {
            return Optional.empty();
        }
        List<String> right = alike(failed.word(at), all);
        boolean only = right.stream().distinct().count() == 1;
        boolean far = kind == Change.Kind.REPLACED && only;
        String better = far ? right.get(0) : Nearness.nearest(wrong, right);
        if (better == null || better.equals(wrong)) {
            return Optional.empty();
        }
        boolean certain = mayBeCertain && only && !named.cut() && !named.wrong().isEmpty() && isOnly(failed, wrong, at);
        return Optional.of(new Corrected(failed.replaced(at, changed(failed, at, wrong, better)), certain));
    }

    /** Of an option only options are meant, where some are named. */
    private static List<String> alike(String word, List<String> named) {
        List<String> options =
                named.stream().filter(each -> each.startsWith("-")).toList();
        return word.startsWith("-") && !options.isEmpty() ? options : named;
    }

    /** Several words were not taken: each becomes its nearest, or nothing is told. */
    private static Optional<Corrected> all(FailedCommand failed, List<String> wrong, List<String> right) {
        StringBuilder words = new StringBuilder(failed.raw(0));
        int found = 0;
        for (int i = 1; i < failed.size(); i++) {
            String word = failed.word(i);
            String bad =
                    wrong.stream().filter(each -> names(word, each)).findFirst().orElse(null);
            String better = bad == null ? null : Nearness.nearest(bad, right);
            if (bad != null && better == null) {
                return Optional.empty();
            }
            found += bad == null ? 0 : 1;
            words.append(' ').append(bad == null ? failed.raw(i) : changed(failed, i, bad, better));
        }
        return found == wrong.size()
                ? Optional.of(new Corrected(failed.rewritten(words.toString()), false))
                : Optional.empty();
    }

    /** The only word that is near one of the names. */
    private static String misspelt(FailedCommand failed, List<String> right) {
        String misspelt = null;
        for (int i = 1; i < failed.size(); i++) {
            String word = name(failed.word(i));
            if (!right.contains(word) && Nearness.nearest(word, right) != null) {
                if (misspelt != null) {
                    return null;
                }
                misspelt = word;
            }
        }
        return misspelt;
    }

    private static int indexOf(FailedCommand failed, String wrong) {
        for (int i = 1; i < failed.size(); i++) {
            if (names(failed.word(i), wrong)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOnly(FailedCommand failed, String wrong, int at) {
        for (int i = at + 1; i < failed.size(); i++) {
            if (names(failed.word(i), wrong)) {
                return false;
            }
        }
        return true;
    }

    /** {@code --colour} is named by {@code colour} too, and is there in {@code --colour=auto}. */
    private static boolean names(String word, String wrong) {
        String name = name(word);
        return word.equals(wrong)
                || name.equals(wrong)
                || word.startsWith(wrong + ":")
                || name.startsWith("-") && withoutDashes(name).equals(wrong);
    }

    private static String name(String word) {
        int end = word.indexOf('=');
        return end > 0 ? word.substring(0, end) : word;
    }

    /** The word as written, with the wrong name in it replaced; the whole word where its quotes are in the way. */
    private static String changed(FailedCommand failed, int at, String wrong, String better) {
        String raw = failed.raw(at);
        String word = failed.word(at);
        boolean dashesLeft = wrong.startsWith("-") || !word.startsWith("-");
        String dashes = dashesLeft
                ? ""
                : word.substring(0, word.length() - withoutDashes(word).length());
        String bare = !dashesLeft ? withoutDashes(better) : better;
        String put = wrong.startsWith("--") && !better.startsWith("-") ? "--" + better : dashes + bare;
        String wholeWrong = dashes + wrong;
        if (raw.startsWith(wholeWrong)) {
            return put + raw.substring(wholeWrong.length());
        }
        return put + word.substring(Math.min(word.length(), wholeWrong.length()));
    }

    private static String withoutDashes(String word) {
        int from = 0;
        while (from < word.length() && word.charAt(from) == '-') {
            from++;
        }
        return word.substring(from);
    }
}
