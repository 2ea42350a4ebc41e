package io.vritti.ecosystem.files;

import io.vritti.program.FolderUse;
import io.vritti.program.Operands;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;

/** {@code grep}: the files its words name, and what lies below the folders among them if it searches recursively. */
public final class SearchTool implements Tool {

    private static final FileTool FILES = new FileTool();

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        FILES.add(step, reads, depth);
        Operands operands = Operands.of(step.program(), step.arguments());
        if (operands.folderUses().contains(FolderUse.WALKED) && !operands.namesFiles()) {
            reads.below(step.directory());
        }
    }
}
