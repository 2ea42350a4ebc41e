package io.vritti.gate.fix;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is different in the arguments of a tool call that does another one right: one value that the error was about and that
 * was mistaken by little, or one argument that has another name and the same value.
 */
final class NearArguments {

    private final FailedCall failed;
    private final Map<String, String> worked;

    private NearArguments(FailedCall failed, Map<String, String> worked) {
        this.failed = failed;
        this.worked = worked;
    }

    /** {@code path="src/a.txt"}, or null where it is another call; not redacted. */
    static String of(FailedCall failed, Map<String, String> worked) {
        return new NearArguments(failed, worked).difference();
    }

    private String difference() {
        Map<String, String> gone = without(failed.arguments(), worked);
        Map<String, String> come = without(worked, failed.arguments());
        if (gone.size() != 1 || come.size() != 1) {
            return null;
        }
        String before = gone.keySet().iterator().next();
        String after = come.keySet().iterator().next();
        String wrong = gone.get(before);
        String right = come.get(after);
        boolean corrected = before.equals(after)
                ? failed.names(bare(wrong)) && mistaken(bare(wrong), bare(right))
                : wrong.equals(right) && (failed.names(before) || failed.names(after));
        return corrected ? after + "=" + right + (before.equals(after) ? "" : " (not " + before + ")") : null;
    }

    private boolean mistaken(String wrong, String right) {
        return !NearWord.namesTarget(wrong + " " + right)
                && (failed.advises(right) || NearWord.are(wrong, right) || inOtherFolder(wrong, right));
    }

    private static boolean inOtherFolder(String wrong, String right) {
        return wrong.endsWith("/" + right) || right.endsWith("/" + wrong);
    }

    /** A string without its quotes. */
    private static String bare(String json) {
        return json.length() > 1 && json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }

    private static Map<String, String> without(Map<String, String> all, Map<String, String> others) {
        Map<String, String> left = new HashMap<>();
        for (String name : new TreeSet<>(all.keySet())) {
            if (!all.get(name).equals(others.get(name))) {
                left.put(name, all.get(name));
            }
        }
        return left;
    }
}
