package io.vritti.cli;

import java.io.PrintWriter;

/** How far a long command is, in one line that is written again and again; nothing where nobody sees it. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean shown;
    private final long all;

    /** @param shown whether a person sees what is written: a pipe gets no such lines */
    ProgressBar(PrintWriter out, boolean shown, long all) {
        this.out = out;
        this.shown = shown;
        this.all = all;
    }

    void at(long done) {
        if (shown && all > 0) {
            int full = (int) (WIDTH * Math.min(done, all) / all);
            out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + all);
            out.flush();
        }
    }

    /** Takes the line away. */
    void end() {
        if (shown && all > 0) {
            out.print("\r" + " ".repeat(WIDTH + 2 + 2 * Long.toString(all).length() + 2) + "\r");
            out.flush();
        }
    }
}
