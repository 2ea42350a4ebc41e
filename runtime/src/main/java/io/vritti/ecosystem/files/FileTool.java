package io.vritti.ecosystem.files;

import io.vritti.program.FolderUse;
import io.vritti.program.Operands;
import io.vritti.program.ProgramFacts;
import io.vritti.reads.Options;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;
import java.util.Set;

/**
 * A program that reads no more than the files its words name. Every word is taken for a name, options and their values too: a
 * name that is none is missing, and stays so. The row of the program says what it does with folders, and which options make it
 * read more.
 */
public final class FileTool implements Tool {

    /** The tables of users and groups (passwd(5), group(5)), and where else they are looked for. */
    private static final List<String> ACCOUNTS = List.of("/etc/passwd", "/etc/group", "/etc/nsswitch.conf");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        if (Options.has(step, ProgramFacts.of(step.program()).readsMoreWith())) {
            reads.giveUp(step.program() + " has an option that reads more than its words name");
            return;
        }
        Operands operands = Operands.of(step.program(), step.arguments());
        if (operands.readsAccounts()) {
            ACCOUNTS.forEach(reads::file);
        }
        Set<FolderUse> uses = operands.folderUses();
        for (String argument : step.arguments()) {
            for (String name : Options.names(argument)) {
                read(step.absolute(name), step, uses, reads);
            }
        }
    }

    private static void read(String path, Step step, Set<FolderUse> uses, ReadSet reads) {
        reads.file(path);
        if (!reads.view().folder(path)) {
            return;
        }
        for (FolderUse use : uses) {
            switch (use) {
                case REFUSED, SKIPPED -> {}
                case LISTED, EMPTIED -> reads.folder(path);
                case ENTERED -> enter(path, step, reads);
                case WALKED -> reads.below(path);
            }
        }
    }

    private static void enter(String folder, Step step, ReadSet reads) {
        for (String argument : step.arguments()) {
            if (!argument.startsWith("-")) {
                reads.file(Paths.absolute(folder, Paths.name(step.absolute(argument))));
            }
        }
    }
}
