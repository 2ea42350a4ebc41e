package io.vritti.world.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far up a text computes its way, where it does not write it out: {@code parent.parent}, {@code join('..', '..')}. */
public final class Upward {

    /** Each match is as many steps as its part repeats, less what leads to the folder of the text itself. */
    private static final Pattern PARENTS = Pattern.compile("(?:\\.parent\\b|\\.getParent(?:File)?\\(\\))+");

    private static final Pattern INDEXED = Pattern.compile("\\.parents\\[(\\d)\\]");
    private static final Pattern NAMES = Pattern.compile("(?:dirname\\(\\s*(?:[\\w.]+\\.)?)+");
    private static final Pattern QUOTED = Pattern.compile("(?:(?:['\"]\\.\\./?['\"]|os\\.pardir)\\s*,?\\s*)+");

    private Upward() {}

    /**
     * Whether a text may lead out of the tree that it lies in.
     *
     * @param folder absolute, in which the text lies
     * @param home absolute, or null
     */
    public static boolean leavesTree(String text, String folder, String home) {
        int steps = steps(text);
        if (steps <= 0) {
            return false;
        }
        String root = Roots.of(folder, home);
        return root == null || steps > depth(folder, root);
    }

    static int steps(String text) {
        int most = Math.max(most(PARENTS, "arent", text), most(NAMES, "dirname", text)) - 1;
        most = Math.max(most, most(QUOTED, "..", text.replace("os.pardir", "'..'")));
        Matcher indexed = INDEXED.matcher(text);
        while (indexed.find()) {
            most = Math.max(most, Integer.parseInt(indexed.group(1)));
        }
        return most;
    }

    private static int most(Pattern pattern, String part, String text) {
        int most = 0;
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            most = Math.max(most, matcher.group().split(Pattern.quote(part), -1).length - 1);
        }
        return most;
    }

    private static int depth(String folder, String root) {
        return folder.length() <= root.length()
                ? 0
                : folder.substring(root.length() + 1).split("/").length;
    }
}
