package io.vritti.redact;

import io.vritti.redact.SecretNames.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Secrets that their place in a command line tells: the word after {@code --password}, {@code mysql -psecret} (D13). */
final class FlagSecrets {

    /** Takes what was found: characters {@code start} to {@code end} of a word. */
    interface Sink {
        void add(int wordIndex, int start, int end, Kind kind);
    }

    private static final int SHORTEST_LONG_FLAG = 4;
    private static final int SHORTEST_BEHIND_DASH = 20;
    private static final int DIGITS_BEHIND_DASH = 3;

    /** Words before the program: {@code sudo -u x env A=1 timeout 5}. */
    private static final int WRAPPERS = 8;

    private static final Set<String> PASSWORD_FLAGS = Set.of("pw", "psw", "pwd");

    private static final Set<String> SEPARATORS = Set.of("|", "||", "&&", ";", "&");

    /** What follows a flag in a sentence about the flag. */
    private static final Set<String> PROSE = Set.of(
            "is",
            "was",
            "are",
            "or",
            "and",
            "option",
            "options",
            "flag",
            "flags",
            "argument",
            "parameter",
            "requires",
            "required",
            "must",
            "cannot",
            "not",
            "to",
            "with",
            "for",
            "value",
            "has",
            "in",
            "on",
            "if",
            "instead",
            "from",
            "as",
            "can",
            "may",
            "should",
            "will",
            "needs",
            "missing",
            "when",
            "file",
            "but",
            "specified",
            "given",
            "supplied",
            "provided",
            "does",
            "the",
            "string",
            "secret",
            "token",
            "password",
            "text",
            "and/or",
            "expects",
            "via",
            "using",
            "a",
            "an",
            "by",
            "at",
            "which",
            "that",
            "used");

    private FlagSecrets() {}

    /** @param words of one or more commands, quotes removed */
    static void find(List<String> words, Sink sink) {
        List<ToolSecrets> tools = List.of();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (SEPARATORS.contains(word)) {
                tools = List.of();
            } else if (word.startsWith("-") && word.length() > 1) {
                inspectFlag(words, i, tools, sink);
            } else if (word.startsWith("/")) {
                UnknownOptions.inspectOfWindows(words, i, sink);
                tools = toolsAfter(tools, words, i);
            } else {
                inspectSetting(words, i, sink);
                tools = toolsAfter(tools, words, i);
            }
        }
    }

    /** What {@link #find} finds, and the operands that the program takes for secrets: only where this is a command for certain. */
    static void findInCommand(List<String> words, Sink sink) {
        find(words, sink);
        for (int i = 0; i < Math.min(words.size(), WRAPPERS); i++) {
            for (ToolSecrets tool : ToolSecrets.ofProgram(words.get(i))) {
                int from = tool.behindCondition(words, i + 1);
                if (from >= 0) {
                    tool.operands().forEach(operand -> operand.inspect(words, from, sink));
                }
                for (OptionSecret option : from < 0 ? List.<OptionSecret>of() : tool.options()) {
                    if (option.flag().startsWith("/")) {
                        for (int at = from; at < words.size(); at++) {
                            option.inspect(words, at, sink);
                        }
                    }
                }
            }
        }
    }

    private static List<ToolSecrets> toolsAfter(List<ToolSecrets> tools, List<String> words, int index) {
        List<ToolSecrets> rows = ToolSecrets.ofProgram(words.get(index));
        if (rows.isEmpty()) {
            return tools;
        }
        // "docker run -p 80:80" has a port where "docker login -p" has a password.
        return rows.stream()
                .filter(row -> row.behindCondition(words, index + 1) >= 0)
                .toList();
    }

    private static void inspectFlag(List<String> words, int index, List<ToolSecrets> tools, Sink sink) {
        String flag = words.get(index);
        for (ToolSecrets tool : tools) {
            for (OptionSecret option : tool.options()) {
                if (option.inspect(words, index, sink)) {
                    return;
                }
            }
        }
        String name = flag.startsWith("--") ? flag.substring(2) : flag.substring(1);
        boolean isNamed = (name.length() >= SHORTEST_LONG_FLAG || PASSWORD_FLAGS.contains(name))
                && name.indexOf('=') < 0
                && name.indexOf(':') < 0;
        if (isNamed
                && isSecretFlag(name)
                && index + 1 < words.size()
                && isValue(words.get(index + 1))
                && !(name.equals("pwd") && words.get(index + 1).indexOf('/') >= 0)) {
            String value = words.get(index + 1);
            int start = value.startsWith("pass:") ? "pass:".length() : 0;
            sink.add(index + 1, start, value.length(), Kind.PASSWORD);
        } else if (tools.isEmpty()) {
            UnknownOptions.inspect(words, index, sink);
        }
    }

    /** {@code aws configure set aws_secret_access_key x}. */
    private static void inspectSetting(List<String> words, int index, Sink sink) {
        if (!words.get(index).equals("set") || index + 2 >= words.size()) {
            return;
        }
        String value = words.get(index + 2);
        boolean isNamed = SecretNames.strengthOf(words.get(index + 1)).compareTo(Strength.STRONG) >= 0;
        if (isNamed && isValue(value) && ValueJudge.looksRandom(value)) {
            sink.add(index + 2, 0, value.length(), Kind.PASSWORD);
        }
    }

    private static boolean isSecretFlag(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SecretNames.strengthOf(name).compareTo(Strength.STRONG) >= 0
                || lower.equals("pass")
                || lower.equals("passin")
                || lower.equals("passout")
                || lower.equals("cookie")
                || PASSWORD_FLAGS.contains(lower);
    }

    /** URL-safe Base64 may begin with a dash; a flag has fewer digits and no such length. */
    private static boolean isRandomBehindDash(String word) {
        return word.length() >= SHORTEST_BEHIND_DASH
                && !word.startsWith("--")
                && !word.startsWith("-D")
                && word.chars().allMatch(c -> TextScan.isWordCharacter((char) c) || c == '-' || c == '=')
                && word.chars().filter(Character::isDigit).count() >= DIGITS_BEHIND_DASH;
    }

    /** Whether a word can be a secret, and not the next flag, a reference, a structured option or the rest of a sentence. */
    static boolean isValue(String word) {
        return !word.isEmpty()
                && (!word.startsWith("-") || isRandomBehindDash(word))
                && !word.startsWith("id=")
                && !word.startsWith("type=")
                && !word.startsWith("@")
                && !word.startsWith("file:")
                && !word.startsWith("env:")
                && !SEPARATORS.contains(word)
                && !PROSE.contains(word.toLowerCase(Locale.ROOT))
                && !Kind.isMarkAt(word, 0)
                && !ValueJudge.isPlaceholder(word);
    }
}
