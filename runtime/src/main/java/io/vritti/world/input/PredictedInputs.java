package io.vritti.world.input;

import io.vritti.action.ProcessAction;
import io.vritti.disk.Disk;
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

    /** More names than that in what is walked are too many to look at before a run. */
    private static final int MOST_BELOW = 150;

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
            if (input instanceof WalkInput walk) {
                below(walk.subject(), walk.walk(), before, view);
            }
        }
        return before.isEmpty() ? NOTHING : new PredictedInputs(action, before);
    }

    /** The few names in a folder that is walked: a walk itself goes by times, which say nothing this early. */
    private static void below(String folder, WalkInput.Walk walk, Map<Input, String> before, FileSystemView view) {
        FolderInput names = new FolderInput(folder);
        String[] found = Disk.names(folder);
        String listed = names.look(view);
        if (found == null || listed == null || before.size() + found.length > MOST_BELOW) {
            return;
        }
        before.put(names, listed);
        for (String name : found) {
            String path = folder + "/" + name;
            if (!walk.enters(name)) {
                continue;
            }
            if (view.linkStat(path).kind() == Stat.Kind.FOLDER) {
                below(path, walk, before, view);
            } else {
                FileInput file = new FileInput(path);
                String state = tellsAll(file, view) ? file.look(view) : null;
                if (state != null) {
                    before.put(file, state);
                }
            }
        }
    }

    /** Whether an input is now what it was before the run; to be asked after it. */
    boolean same(Input input) {
        if (before.isEmpty()) {
            return false;
        }
        if (after == null) {
            after = FileSystemView.beforeRun(action);
        }
        String then = before.get(input);
        if (then != null) {
            return then.equals(input.look(after));
        }
        return input instanceof FileInput file && after.linkMissing(file.subject()) && lacked(file.subject());
    }

    /** Whether a name that is missing was missing before, since its folder has the same names. */
    private boolean lacked(String path) {
        int slash = path.lastIndexOf('/');
        FolderInput folder = new FolderInput(slash <= 0 ? "/" : path.substring(0, slash));
        String then = before.get(folder);
        return then != null && then.equals(folder.look(after));
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
