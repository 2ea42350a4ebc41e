package io.vritti.shell;

import java.util.List;
import java.util.Set;

/**
 * A call of a shell, taken apart.
 *
 * @param text index, in the words of the call, of the text behind {@code -c}; -1 when there is none
 * @param operands index of the first word after the options: the text, a script file, or the number of words
 * @param login the shell reads the login profiles first ({@code -l})
 * @param interactive the shell reads its rc file ({@code -i})
 * @param pipefail {@code -o pipefail} is among the options
 * @param noexec {@code -n}: the shell reads the text, and runs nothing
 * @param readsStdin the shell takes its commands from stdin: {@code -s}, or no text and no file
 */
public record ShellCall(
        int text,
        int operands,
        boolean login,
        boolean interactive,
        boolean pipefail,
        boolean noexec,
        boolean readsStdin) {

    private static final Set<String> VALUED = Set.of("--rcfile", "--init-file");

    /** True for a program name (no path) of a shell whose language {@link ShellParser} reads. */
    public static boolean isShell(String name) {
        return ShellKind.of(name) != null;
    }

    /** Takes apart a call whose first word is a shell. */
    public static ShellCall of(List<Word> words) {
        boolean text = false;
        boolean login = false;
        boolean interactive = false;
        boolean stdin = false;
        boolean pipefail = false;
        boolean noexec = false;
        int at = 1;
        for (; at < words.size(); at++) {
            String word = words.get(at).text();
            if (word.length() < 2 || word.charAt(0) != '-' && word.charAt(0) != '+') {
                break;
            }
            if (word.equals("--")) {
                at++;
                break;
            }
            if (word.startsWith("--")) {
                login |= word.equals("--login");
                at += VALUED.contains(word) ? 1 : 0;
                continue;
            }
            text |= word.indexOf('c') > 0;
            login |= word.indexOf('l') > 0;
            interactive |= word.indexOf('i') > 0;
            stdin |= word.indexOf('s') > 0;
            noexec |= word.indexOf('n') > 0;
            if (word.indexOf('o') > 0 || word.indexOf('O') > 0) {
                at++;
                pipefail |= at < words.size() && words.get(at).text().equals("pipefail");
                noexec |= at < words.size() && words.get(at).text().equals("noexec");
            }
        }
        int operands = Math.min(at, words.size());
        boolean dash = operands < words.size() && words.get(operands).text().equals("-");
        if (dash) {
            operands++;
        }
        boolean none = operands == words.size();
        return new ShellCall(
                text && !none ? operands : -1,
                operands,
                login,
                interactive,
                pipefail,
                noexec,
                !text && (stdin || none));
    }

    /** The script behind {@code -c}, or null when there is none, or the outer shell would still change its text. */
    public Script script(List<Word> words) {
        return script(words, new TextsRead());
    }

    Script script(List<Word> words, TextsRead texts) {
        if (text < 0 || !words.get(text).literal()) {
            return null;
        }
        Script script = texts.parse(words.get(text).text(), pipefail);
        ShellKind shell = ShellKind.of(CommandLines.nameOf(words.get(0).text()));
        boolean read = !noexec && (shell != null && shell.redirectsBoth() || !script.redirectsBoth());
        return read ? script : script.guessed();
    }
}
