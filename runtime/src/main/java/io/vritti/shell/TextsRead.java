package io.vritti.shell;

/**
 * Remembers the shell text that was read last, so that those who look at one call one after the other read its text once. Threads
 * that look at the same time may each read it, and never get another text's script.
 */
public final class TextsRead {

    private Read last;

    private record Read(String text, boolean pipefail, Script script) {}

    /** As {@link ShellParser#parse(String)}. */
    public Script parse(String text) {
        return parse(text, false);
    }

    Script parse(String text, boolean pipefail) {
        Read read = last;
        if (read == null || read.pipefail != pipefail || !read.text.equals(text)) {
            read = new Read(text, pipefail, ShellParser.parse(text, pipefail));
            last = read;
        }
        return read.script;
    }
}
