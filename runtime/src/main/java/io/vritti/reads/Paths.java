package io.vritti.reads;

/** Paths as text, as the kernel reads them: nothing is looked up, and {@code ..} stays where a link may stand before it. */
public final class Paths {

    private Paths() {}

    /** @param directory absolute; @param path as a program names it */
    public static String absolute(String directory, String path) {
        String joined = path.startsWith("/") ? path : directory.equals("/") ? "/" + path : directory + "/" + path;
        return tidy(joined);
    }

    /** The last part of a path, without what leads to it. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder of an absolute path, or null for the root. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0 || path.length() == 1) {
            return null;
        }
        return slash == 0 ? "/" : path.substring(0, slash);
    }

    /** An absolute path as a program in a folder may name it: without the folder in front of it. */
    public static String relative(String directory, String path) {
        return path.startsWith(directory + "/") ? path.substring(directory.length() + 1) : path;
    }

    /** Takes {@code .} parts, double and trailing slashes out. */
    private static String tidy(String path) {
        if (path.indexOf("//") < 0 && path.indexOf("/.") < 0 && !path.endsWith("/")) {
            return path;
        }
        StringBuilder tidy = new StringBuilder();
        for (String part : path.split("/")) {
            if (!part.isEmpty() && !part.equals(".")) {
                tidy.append('/').append(part);
            }
        }
        return tidy.isEmpty() ? "/" : tidy.toString();
    }
}
