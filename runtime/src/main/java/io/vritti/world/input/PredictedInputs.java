package io.vritti.world.input;

import io.vritti.action.ProcessAction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The inputs that an action is about to read, as they were right before it ran. What is the same after a failed run was not
 * changed by it or beside it, whatever its times say. Used by one call and thrown away.
 */
public final class PredictedInputs {

    /** Of an action that nothing is known of beforehand. */
    public static final PredictedInputs NOTHING = new PredictedInputs(null, Map.of());

    private final ProcessAction action;
    private final Map<Input, String> before;
    private FileSystemView after;

    private PredictedInputs(ProcessAction action, Map<Input, String> before) {
        this.action = action;
        this.before = before;
    }

    /** @param view from {@link FileSystemView#beforeRun} */
    public static PredictedInputs of(ProcessAction action, Collection<Input> inputs, FileSystemView view) {
        Map<Input, String> before = new HashMap<>();
        for (Input input : inputs) {
            String state = tellsAll(input, view) ? input.look(view) : null;
            if (state != null) {
                before.put(input, state);
            }
        }
        return before.isEmpty() ? NOTHING : new PredictedInputs(action, before);
    }

    /** Whether an input is now what it was before the run; to be asked after it. */
    boolean same(Input input) {
        String then = before.get(input);
        if (then == null) {
            return false;
        }
        if (after == null) {
            after = FileSystemView.beforeRun(action);
        }
        return then.equals(input.look(after));
    }

    /** Whether its state is made of names and content: two changes within one tick of the kernel's clock leave times alike. */
    private static boolean tellsAll(Input input, FileSystemView view) {
        if (input instanceof FileInput file) {
            return view.stat(file.subject()).size() <= FileSystemView.HASHED_BYTES;
        }
        return input instanceof FolderInput
                || input instanceof MatchesInput
                || input instanceof ModulesInput
                || input instanceof GitIndexInput
                || input instanceof GitRefsInput
                || input instanceof WrittenInput
                || input instanceof RightsInput
                || input instanceof PresenceInput
                || input instanceof EmptinessInput
                || input instanceof ExecutableBitInput
                || input instanceof LookupInput;
    }
}
