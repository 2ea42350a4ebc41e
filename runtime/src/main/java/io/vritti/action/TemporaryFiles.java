package io.vritti.action;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files in folders for temporary ones, whose names are made up anew each time: a tool writes a script there and runs it. */
public final class TemporaryFiles {

    private static final String ENDS = " \t\n\r'\"`;&|<>(){}$=:,*?";

    /** Of every machine (FHS 3.0, and what Linux mounts for shared memory). */
    private static final List<String> FOLDERS = List.of("/tmp/", "/var/tmp/", "/dev/shm/");

    private final List<String> folders;

    TemporaryFiles(Map<String, String> environment) {
        folders = folders(environment);
    }

    /** The folders for temporary files, each with a slash at its end: those of every machine, and that of {@code TMPDIR}. */
    public static List<String> folders(Map<String, String> environment) {
        String own = environment.get("TMPDIR");
        if (own == null || !own.startsWith("/") || own.length() == 1) {
            return FOLDERS;
        }
        List<String> all = new ArrayList<>(FOLDERS);
        all.add(own.endsWith("/") ? own : own + "/");
        return all;
    }

    /** Whether a program of this path is one. */
    public static boolean includes(String path) {
        return FOLDERS.stream().anyMatch(path::startsWith);
    }

    /**
     * A text with each small file in it named by its content.
     *
     * @param places gets the paths, in the order of their names in the text
     */
    String byContent(String text, List<String> places) {
        StringBuilder named = new StringBuilder();
        int done = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, Math.max(at + 1, done))) {
            int end = at;
            while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String path = text.substring(at, end);
            byte[] content = SmallFile.bytes(new File(path));
            if (content != null) {
                ActionKey hash = new ActionKey.Builder("content").add(content).build();
                named.append(text, done, at).append("{file:").append(hash.hex()).append('}');
                places.add(path);
                done = end;
            }
        }
        return done == 0 ? text : named.append(text, done, text.length()).toString();
    }

    /** Where the next path into one of the folders begins, or -1. */
    private int next(String text, int from) {
        int first = -1;
        for (String folder : folders) {
            for (int at = text.indexOf(folder, from); at >= 0; at = text.indexOf(folder, at + 1)) {
                if (at == 0 || ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                    first = first < 0 ? at : Math.min(first, at);
                    break;
                }
            }
        }
        return first;
    }
}
