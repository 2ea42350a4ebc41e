package io.vritti.harness;

import io.vritti.disk.Disk;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a loop of a start-up file goes over: words, or the files of a folder. */
final class StartUpNames {

    private static final Pattern FILES = Pattern.compile("([^*?\\[]+)/\\*(\\.\\w+)");

    /** {@code /etc/profile} of Debian 12. */
    private static final Pattern LISTED =
            Pattern.compile("\\$\\(run-parts --list --regex '(\\^\\[[^']*\\$)' (/[\\w./-]+)\\)");

    /** Where it does not sort by bytes, a shell passes over case and punctuation first. */
    private static final Comparator<String> BY_LETTERS =
            Comparator.comparing(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));

    private final StartUpState state;

    StartUpNames(StartUpState state) {
        this.state = state;
    }

    /** Null if they, or their order, are not certain. */
    List<String> all(List<Word> items) {
        List<String> all = new ArrayList<>();
        for (Word item : items) {
            List<String> some = some(item);
            if (some == null) {
                return null;
            }
            all.addAll(some);
        }
        return all;
    }

    private List<String> some(Word item) {
        Matcher files = FILES.matcher(item.raw());
        if (files.matches()) {
            return files(files.group(1), files.group(2));
        }
        Matcher listed = LISTED.matcher(item.raw());
        if (listed.matches()) {
            return in(listed.group(2), Pattern.compile(listed.group(1)).asPredicate());
        }
        String value = state.value(item);
        return StartUpState.known(value) ? List.of(value) : null;
    }

    private List<String> files(String written, String ending) {
        Word word = StartUpState.read(written);
        String folder = word == null ? null : state.value(word);
        if (!StartUpState.known(folder) || !folder.startsWith("/")) {
            return null;
        }
        List<String> found = in(folder, name -> name.endsWith(ending) && !name.startsWith("."));
        if (found == null || !found.isEmpty()) {
            return found;
        }
        // A pattern that fits no file stands for itself (POSIX XCU 2.13.3).
        String pattern = folder + "/*" + ending;
        state.unmatched(pattern);
        return List.of(pattern);
    }

    private static List<String> in(String folder, Predicate<String> fits) {
        String[] all = Disk.names(folder);
        if (all == null) {
            return Disk.unknown(folder) ? null : List.of();
        }
        List<String> names = Arrays.stream(all).filter(fits).toList();
        List<String> byBytes = names.stream().sorted().toList();
        List<String> byLetters = names.stream().sorted(BY_LETTERS).toList();
        return byBytes.equals(byLetters)
                ? byBytes.stream().map(name -> folder + "/" + name).toList()
                : null;
    }
}
