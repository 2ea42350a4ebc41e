package io.vritti.intercept.process;

import io.vritti.action.Stdin;
import io.vritti.disk.Disk;
import io.vritti.disk.DiskFile;
import io.vritti.intercept.io.CutBeginning;
import io.vritti.intercept.io.OutputTail;
import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * The targets of a process's streams, as its builder states them.
 *
 * @param stdin where its input comes from
 * @param stdinFile absolute path of the file that feeds stdin, or null
 * @param output the file that gets stdout, or null
 * @param outputFrom its length before the run: what was there is not this run's
 * @param error the file that gets stderr, or null
 * @param errorFrom its length before the run
 */
record Redirects(Stdin stdin, String stdinFile, File output, long outputFrom, File error, long errorFrom) {

    /** Nothing is known of where they lead, but what the host reads. */
    static final Redirects NONE = new Redirects(Stdin.UNKNOWN, null, null, 0, null, 0);

    /** @param redirects the builder's three, or null where all are pipes */
    static Redirects of(Redirect[] redirects) {
        if (redirects == null) {
            return new Redirects(Stdin.PIPE, null, null, 0, null, 0);
        }
        Redirect in = redirects[0];
        File input = in.type() == Redirect.Type.READ ? in.file() : null;
        Stdin stdin = input != null ? Stdin.FILE : in == Redirect.PIPE ? Stdin.PIPE : Stdin.UNKNOWN;
        return new Redirects(
                stdin,
                input == null ? null : input.getAbsolutePath(),
                redirects[1].file(),
                kept(redirects[1]),
                redirects[2].file(),
                kept(redirects[2]));
    }

    /** Whether the host writes its input and reads its output. */
    boolean pipes() {
        return stdin == Stdin.PIPE && output == null;
    }

    String outputTail(String piped) {
        return output == null ? piped : tail(output, outputFrom);
    }

    String errorTail(String piped) {
        return error == null ? piped : tail(error, errorFrom);
    }

    private static long kept(Redirect redirect) {
        return redirect.type() == Redirect.Type.APPEND
                ? Disk.size(redirect.file().getPath(), Long.MAX_VALUE)
                : 0;
    }

    private static String tail(File file, long from) {
        DiskFile.End end = DiskFile.end(file.getPath(), from, OutputTail.TAIL_BYTES);
        String text = new String(end.bytes(), StandardCharsets.UTF_8);
        return end.cut() ? CutBeginning.dropped(text) : text;
    }
}
