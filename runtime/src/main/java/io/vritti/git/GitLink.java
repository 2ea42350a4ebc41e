package io.vritti.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A {@code .git} that is a file: of a submodule or another work tree (gitrepository-layout(5)). */
public final class GitLink {

    private static final String MARK = "gitdir:";
    private static final long MOST_BYTES = 4_096;

    private GitLink() {}

    /** The folder that it names, absolute; "" if it names none. */
    public static String folder(Path git) {
        try {
            String text = Files.size(git) > MOST_BYTES ? "" : Files.readString(git);
            return text.startsWith(MARK)
                    ? git.resolveSibling(text.substring(MARK.length()).strip())
                            .normalize()
                            .toString()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }
}
