package io.vritti.shell;

/**
 * Remembers the shell text that was read last, so that those who look at one call one after the other read its text once. Not
 * thread-safe.
 */
public final class TextsRead {

    private String text;
    private boolean pipefail;
    private Script script;

    /** As {@link ShellParser#parse(String)}. */
    public Script parse(String shellText) {
        return parse(shellText, false);
    }

    Script parse(String shellText, boolean withPipefail) {
        if (script == null || withPipefail != pipefail || !shellText.equals(text)) {
            script = ShellParser.parse(shellText, withPipefail);
            text = shellText;
            pipefail = withPipefail;
        }
        return script;
    }
}
