package io.vritti.reads.follow;

import io.vritti.disk.RealPath;
import io.vritti.program.ProgramFacts;
import io.vritti.reads.Paths;
import io.vritti.reads.Shebang;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.tree.Roots;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that stands under the name of a program and chooses which version of it runs, as those of pyenv, asdf, mise, volta and
 * rustup do: a script in a folder of shims, or a link to the one that chooses.
 */
final class Shim {

    private static final String FOLDER = "shims";

    private Shim() {}

    /** @param path of the program that the call leads to */
    static boolean is(String path, Step step, FileSystemView view) {
        String real = RealPath.of(path);
        if (real == null || Roots.systems(real)) {
            return false;
        }
        String folder = Paths.parent(path);
        boolean chooses = !Paths.name(real).equals(Paths.name(path))
                && ProgramFacts.of(Paths.name(real)).chooses();
        return chooses || folder != null && Paths.name(folder).equals(FOLDER) || isScript(path, step, view);
    }

    /** A script of the user for a shell, which runs another program of that name or does something else. */
    private static boolean isScript(String path, Step step, FileSystemView view) {
        List<String> words = new ArrayList<>(step.arguments());
        words.add(0, path);
        Step script = view.binary(path) ? null : Shebang.of(step.calling(words), view);
        return script != null && ShellTool.reads(script.program());
    }
}
