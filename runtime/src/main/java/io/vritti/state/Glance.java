package io.vritti.state;

import io.vritti.action.ProcessAction;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.state.input.Fresh;
import io.vritti.state.reach.Paths;
import io.vritti.state.tree.Listing;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A look at what an action names, just before it starts. Files written moments before carry times that cannot be told from
 * those written just after the start; those that are the same after a failed run as at this glance were not changed by it or
 * beside it. Without a glance such inputs stay unsure for one more run. Costs a few microseconds where nothing is fresh.
 */
public final class Glance {

    /** Of an action that was not glanced at. */
    public static final Glance NONE = new Glance(Fresh.NOTHING, null);

    /** More words than that are a list of files, not what an action hangs on. */
    private static final int MAX_NAMES = 16;

    private final Fresh fresh;
    private final Listing tree;

    private Glance(Fresh fresh, Listing tree) {
        this.fresh = fresh;
        this.tree = tree;
    }

    /** To be called on the host's thread right before the process starts; never fails. */
    public static Glance at(ProcessAction action) {
        Set<String> places = GitPlaces.of(action);
        Set<String> names = names(action);
        names.addAll(GitPlaces.within(places));
        Fresh fresh = Fresh.among(names, places, action.directory(), System.currentTimeMillis());
        return new Glance(fresh.without(Upwards.missing(action)), null);
    }

    /** The same glance, and the walk that the check of an earlier failure has just made. */
    Glance withTree(Listing walked) {
        return walked == null ? this : new Glance(fresh, walked);
    }

    /** The trees that the action works on, right before it started; null if nobody has walked them. */
    Listing tree() {
        return tree;
    }

    Fresh fresh() {
        return fresh;
    }

    private static Set<String> names(ProcessAction action) {
        Set<String> names = new LinkedHashSet<>();
        for (SimpleCommand command : action.script().commands()) {
            for (Word word : command.words()) {
                if (names.size() == MAX_NAMES) {
                    return names;
                }
                if (word.literal()
                        && !word.text().startsWith("-")
                        && !word.text().isEmpty()) {
                    names.add(Paths.absolute(action.directory(), word.text()));
                }
            }
        }
        return names;
    }
}
