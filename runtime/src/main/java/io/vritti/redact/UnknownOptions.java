package io.vritti.redact;

import io.vritti.redact.SecretNames.Strength;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options of programs of which nothing is known: what looks random behind {@code -p}, {@code --key}, {@code -u name:} is a secret. */
final class UnknownOptions {

    /** Whoever names a user before or behind {@code -p} gives a password there. */
    private static final Set<String> USER_OPTIONS =
            Set.of("-u", "-U", "-l", "--user", "--username", "--login", "-user", "-username");

    private static final Pattern USER_AND_SECRET = Pattern.compile("[A-Za-z][\\w.@-]{0,63}:([^:/\\s]{6,256}+)");
    private static final Pattern WINDOWS = Pattern.compile("(?i)/(?:p|pw|pwd|pass|password):([^=\\s]{4,256}+)");

    private static final int SHORTEST = 6;
    private static final int SHORTEST_KEY = 16;
    private static final int SHORTEST_NAMED_KEY = 12;

    /** A line has other commands behind so many words; keeps the time linear. */
    private static final int NEAR = 16;

    private UnknownOptions() {}

    /** @param index of an option */
    static void inspect(List<String> words, int index, FlagSecrets.Sink sink) {
        String option = words.get(index);
        String next = index + 1 < words.size() ? words.get(index + 1) : "";
        if (option.startsWith("-p") && option.length() > 2 + SHORTEST && option.charAt(2) != '=') {
            String value = option.substring(2);
            if (isRandom(value)
                    && (RandomWords.isRandom(value) || namesUser(words, index))
                    && takesPassword(words, index)) {
                sink.add(index, 2, option.length(), Kind.PASSWORD);
            }
            return;
        }
        if (!FlagSecrets.isValue(next)) {
            return;
        }
        if (option.equals("-p") || option.equals("-P")) {
            boolean isGiven = namesUser(words, index) && !next.chars().allMatch(Character::isDigit) && !isPlace(next);
            if (takesPassword(words, index) && (isGiven || isRandom(next))) {
                sink.add(index + 1, 0, next.length(), Kind.PASSWORD);
            }
        } else if (USER_OPTIONS.contains(option)) {
            Matcher pair = USER_AND_SECRET.matcher(next);
            if (pair.matches() && ValueJudge.looksRandom(pair.group(1)) && takesPassword(words, index)) {
                sink.add(index + 1, pair.start(1), next.length(), Kind.PASSWORD);
            }
        } else if (isKey(option, next)) {
            sink.add(index + 1, 0, next.length(), Kind.API_KEY);
        }
    }

    /** {@code /p:x} and {@code /P x}. */
    static void inspectOfWindows(List<String> words, int index, FlagSecrets.Sink sink) {
        String option = words.get(index);
        Matcher attached = WINDOWS.matcher(option);
        if (attached.matches()) {
            sink.add(index, attached.start(1), option.length(), Kind.PASSWORD);
        } else if (option.equalsIgnoreCase("/p") && index + 1 < words.size()) {
            String next = words.get(index + 1);
            if (FlagSecrets.isValue(next) && isRandom(next)) {
                sink.add(index + 1, 0, next.length(), Kind.PASSWORD);
            }
        }
    }

    /** A short option, or one whose name may mean a secret, with a long random word behind it. */
    private static boolean isKey(String option, String next) {
        boolean isShort = option.length() == 2;
        boolean isNamed = SecretNames.strengthOf(option) != Strength.NONE || option.equals("--key");
        return (isShort || isNamed)
                && !isPlace(next)
                && (isNamed ? isNamedKey(next) : next.length() >= SHORTEST_KEY && RandomWords.isRandom(next));
    }

    /** Names have words joined by dashes. */
    private static boolean isNamedKey(String value) {
        return value.length() >= SHORTEST_NAMED_KEY
                && ValueJudge.looksRandom(value)
                && (RandomWords.isRandom(value) || value.chars().allMatch(Character::isLetterOrDigit));
    }

    private static boolean takesPassword(List<String> words, int index) {
        for (int i = Math.max(0, index - NEAR); i < index; i++) {
            String word = words.get(i);
            String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
            if (ToolTable.OTHER_P.contains(name)) {
                return false;
            }
        }
        return index > 0;
    }

    private static boolean namesUser(List<String> words, int index) {
        return words.subList(Math.max(0, index - NEAR), Math.min(words.size(), index + NEAR)).stream()
                .anyMatch(USER_OPTIONS::contains);
    }

    private static boolean isRandom(String value) {
        return ValueJudge.looksRandom(value) && !isPlace(value) && value.indexOf('=') < 0 && value.indexOf(',') < 0;
    }

    /** A path, an address, a mapping of ports or the name of a file. */
    private static boolean isPlace(String value) {
        return value.indexOf('/') >= 0 || value.indexOf(':') >= 0 || value.indexOf('.') >= 0;
    }
}
