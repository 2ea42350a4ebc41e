package io.vritti.evidence.check;

import io.vritti.action.ProcessAction;
import io.vritti.evidence.Evidence;
import io.vritti.proof.CompleteInputs;
import io.vritti.proof.Proof;
import io.vritti.reads.LibraryVariables;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.WalkInput;
import io.vritti.world.tree.Roots;
import java.util.ArrayList;
import java.util.List;

/**
 * The variables that a failed action does not use, so that another value of them makes no difference to it: wrappers set such
 * variables. Only where all that the action reads is known can this be said: its texts do not name the variable, and the
 * programs do not either, or use it for nothing but how they show things.
 */
final class UnusedVariables {

    private final ProcessAction action;
    private final Evidence evidence;
    private final FileSystemView view;
    private List<String> texts;
    private List<String> programs;
    private boolean known;

    UnusedVariables(ProcessAction action, Evidence evidence, FileSystemView view) {
        this.action = action;
        this.evidence = evidence;
        this.view = view;
    }

    /** Whether this variable is certainly not used. */
    boolean contains(String name) {
        if (texts == null) {
            read();
        }
        if (!known || texts.stream().anyMatch(text -> VariableMentions.in(text, name))) {
            return false;
        }
        boolean presentation = PresentationVariables.contains(name, action.script());
        if (!presentation && LibraryVariables.contains(name)) {
            return false;
        }
        for (String program : programs) {
            boolean ofSystem = Roots.systems(program);
            // Variables of one letter are for scripts; in machine code such a letter is found anyway.
            boolean indifferent = ofSystem && (presentation || name.length() == 1);
            if (!indifferent && !view.lacks(program, name)) {
                return false;
            }
        }
        return true;
    }

    /** Sorts all that the action reads into texts, which may name variables, and programs. */
    private void read() {
        texts = new ArrayList<>();
        programs = new ArrayList<>();
        texts.add(action.script().withoutRetryNote());
        for (Proof proof : evidence.proofs()) {
            known |= proof instanceof CompleteInputs;
        }
        for (Proof proof : evidence.proofs()) {
            for (ObservedInput seen : proof.seen()) {
                if (seen.input() instanceof FileInput file) {
                    read(file.subject());
                } else if (seen.input() instanceof WalkInput) {
                    known = false;
                }
            }
        }
    }

    private void read(String path) {
        if (view.binary(path)) {
            programs.add(path);
        } else if (view.file(path)) {
            String text = view.text(path);
            known &= text != null;
            texts.add(text);
        }
    }
}
