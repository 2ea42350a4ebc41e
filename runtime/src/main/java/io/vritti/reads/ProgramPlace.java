package io.vritti.reads;

import io.vritti.disk.Disk;
import io.vritti.disk.RealPath;
import io.vritti.world.input.LookupInput;
import java.util.ArrayList;
import java.util.List;

/** The place of the program that a step calls; every place in which it is looked for is read. */
public final class ProgramPlace {

    private ProgramPlace() {}

    /** Absolute path; null if there is none, or if it is not known which of several comes first. */
    public static String of(Step step, ReadSet reads) {
        String called = step.called();
        if (called.indexOf('/') >= 0) {
            return step.absolute(called);
        }
        List<String> folders = step.variables().search();
        if (folders == null) {
            reads.lookup(called);
            String found = new LookupInput(called).look(reads.view());
            return found == null || found.equals(LookupInput.MISSING) ? null : step.absolute(found);
        }
        List<String> found = among(folders, called, reads);
        if (found.size() > 1) {
            reads.giveUp("it is not known which " + called + " comes first");
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Links of folders to each other ({@code /bin -> /usr/bin}) make one program of two names. */
    private static List<String> among(List<String> folders, String called, ReadSet reads) {
        List<String> found = new ArrayList<>();
        List<String> real = new ArrayList<>();
        for (String folder : folders) {
            String path = Paths.absolute(folder, called);
            if (!reads.view().file(path)) {
                reads.executable(path);
                continue;
            }
            reads.executable(path);
            String key = RealPath.of(path);
            if (Disk.canExecute(path) && !real.contains(key)) {
                real.add(key);
                found.add(path);
            }
        }
        return found;
    }
}
