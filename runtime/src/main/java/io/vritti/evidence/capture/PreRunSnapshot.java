package io.vritti.evidence.capture;

import io.vritti.action.ProcessAction;
import io.vritti.ecosystem.Tools;
import io.vritti.evidence.Moment;
import io.vritti.reads.Paths;
import io.vritti.reads.follow.ReadSetAnalysis;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.world.input.FileClock;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PredictedInputs;
import io.vritti.world.input.RacyFiles;
import io.vritti.world.tree.Listing;
import io.vritti.world.tree.Scopes;
import io.vritti.world.tree.TreeScope;
import io.vritti.world.tree.TreeWalk;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A look at what an action names, just before it starts. Files written moments before carry the same times as those written
 * just after the start; those that are the same after a failed run as in this snapshot were not changed by it or
 * beside it. Without a snapshot such inputs stay unsure for one more run. Costs a few microseconds where nothing is fresh.
 */
public final class PreRunSnapshot {

    /** Of an action that was not looked at before its run. */
    public static final PreRunSnapshot NONE =
            new PreRunSnapshot(RacyFiles.NOTHING, PredictedInputs.NOTHING, null, null);

    /**
     * Of an action whose end the host has seen before we could look: what the host has done since is not known, but where it shows
     * in the times of files.
     */
    public static final PreRunSnapshot LATE =
            new PreRunSnapshot(RacyFiles.NOTHING, PredictedInputs.NOTHING, null, null);

    /** More words than that are a list of files, not what an action hangs on. */
    private static final int MAX_NAMES = 16;

    /** On the host's thread: a tree of more than some hundred names is not walked for this. */
    private static final long TREE_BUDGET_NANOS = 2_000_000;

    private final RacyFiles fresh;
    private final PredictedInputs predicted;
    private final Listing tree;
    private final Moment moment;

    private PreRunSnapshot(RacyFiles fresh, PredictedInputs predicted, Listing tree, Moment moment) {
        this.fresh = fresh;
        this.predicted = predicted;
        this.tree = tree;
        this.moment = moment;
    }

    public static PreRunSnapshot at(ProcessAction action) {
        return at(action, null, false);
    }

    /**
     * To be called on the host's thread right before the process starts; never fails.
     *
     * @param walked the trees, as the check of an earlier failure of this very call has just found them; or null
     * @param stirred whether something that may have changed files has ended moments before
     */
    public static PreRunSnapshot at(ProcessAction action, Listing walked, boolean stirred) {
        Set<String> places = GitPlaces.of(action);
        Set<String> names = names(action);
        names.addAll(GitPlaces.within(places));
        RacyFiles fresh = RacyFiles.among(names, places, action.directory(), System.currentTimeMillis())
                .without(Upwards.missing(action));
        return stirred || fresh.young()
                ? thorough(action, fresh, walked)
                : new PreRunSnapshot(fresh, PredictedInputs.NOTHING, walked, null);
    }

    /** The same, with how far the session had come. */
    public PreRunSnapshot at(Moment now) {
        return new PreRunSnapshot(fresh, predicted, tree, now);
    }

    /** Looks at all that it will read. */
    private static PreRunSnapshot thorough(ProcessAction action, RacyFiles fresh, Listing walked) {
        FileSystemView view = FileSystemView.beforeRun(action);
        ReadSetAnalysis reads = ReadSetAnalysis.ahead(action, view, Tools.CATALOG);
        PredictedInputs predicted = PredictedInputs.of(action, reads.inputs(), view);
        Listing tree = walked;
        TreeScope scope =
                walked == null && reads.tree() != null ? Scopes.of(reads.tree(), "", action.environment()) : null;
        if (scope != null) {
            long sureBeforeNanos = FileClock.sureBeforeNanos(System.currentTimeMillis());
            tree = new TreeWalk(null, sureBeforeNanos, TREE_BUDGET_NANOS).over(scope, action.environment(), false);
        }
        return new PreRunSnapshot(fresh, predicted, tree, null);
    }

    /** The trees that the action works on, right before it started; null if they were not walked. */
    Listing tree() {
        return tree;
    }

    /** How far the session had come; null where that is not known. */
    Moment moment() {
        return moment;
    }

    PredictedInputs predicted() {
        return predicted;
    }

    RacyFiles fresh() {
        return fresh;
    }

    private static Set<String> names(ProcessAction action) {
        Set<String> names = new LinkedHashSet<>();
        for (SimpleCommand command : action.script().commands()) {
            String folder = action.directory();
            String before = "";
            for (Word word : command.words()) {
                if (names.size() >= MAX_NAMES) {
                    return names;
                }
                String text = word.text();
                if (word.literal() && !text.startsWith("-") && !text.isEmpty()) {
                    names.add(Paths.absolute(folder, text));
                    folder = before.equals("-C") ? Paths.absolute(folder, text) : folder;
                }
                before = text;
            }
        }
        return names;
    }
}
