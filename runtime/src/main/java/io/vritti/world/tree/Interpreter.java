package io.vritti.world.tree;

import io.vritti.action.ExecutablePath;
import io.vritti.disk.DiskFile;
import io.vritti.disk.RealPath;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The programs behind a name: what PATH has, where its links lead, and what the first line of a script names. */
public final class Interpreter {

    private static final int FIRST_LINE_BYTES = 256;
    private static final int MOST_STEPS = 4;

    private Interpreter() {}

    /** Absolute paths, the one found on PATH first; empty if there is none. */
    static List<String> chain(String program, ExecutablePath path, String directory) {
        Set<String> chain = new LinkedHashSet<>();
        String next = path.resolve(program, directory);
        for (int i = 0; next != null && i < MOST_STEPS; i++) {
            chain.add(next);
            String real = real(next);
            chain.add(real);
            next = path.resolve(named(real), directory);
        }
        return new ArrayList<>(chain);
    }

    /** The program that a script names in its first line, behind {@code env} too; "" if it is no script. */
    public static String named(String file) {
        String line = firstLine(file);
        if (!line.startsWith("#!")) {
            return "";
        }
        String[] words = line.substring(2).strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            boolean env = i == 0 && new File(words[i]).getName().equals("env");
            if (!env && !words[i].startsWith("-") && words[i].indexOf('=') < 0) {
                return words[i];
            }
        }
        return "";
    }

    private static String firstLine(String file) {
        String start = new String(DiskFile.start(file, FIRST_LINE_BYTES), StandardCharsets.ISO_8859_1);
        int end = start.indexOf('\n');
        return end < 0 ? start : start.substring(0, end);
    }

    private static String real(String path) {
        String real = RealPath.of(path);
        return real == null ? path : real;
    }
}
