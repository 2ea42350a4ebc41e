package io.vritti.ecosystem.files;

import io.vritti.program.NamedFile;
import io.vritti.program.Operands;
import io.vritti.reads.Step;
import java.util.List;

/** Which files a step names, as the row of its program says, and in which folders it looks for them. */
final class StepFiles {

    private static final String CDPATH = "CDPATH";
    private static final String PATH = "PATH";

    private final Step step;
    private final Operands operands;

    private StepFiles(Step step) {
        this.step = step;
        this.operands = Operands.of(step.program(), step.arguments());
    }

    static StepFiles of(Step step) {
        return new StepFiles(step);
    }

    Operands operands() {
        return operands;
    }

    /** What it names, less what it looks for in more folders than its own. */
    List<NamedFile> named() {
        boolean elsewhere =
                CDPATH.equals(operands.searches()) && !step.variables().unset(CDPATH);
        return operands.files().stream()
                .filter(file -> !elsewhere || file.name().startsWith("/"))
                .toList();
    }

    /** True when PATH says where it looks for this name: another environment may have it. */
    boolean searchesPath(NamedFile file) {
        return PATH.equals(operands.searches()) && file.name().indexOf('/') < 0;
    }
}
