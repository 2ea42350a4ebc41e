package io.vritti.state.proof;

import io.vritti.state.input.Seen;
import io.vritti.state.tree.Listing;
import io.vritti.state.tree.TreeScope;
import java.util.List;
import java.util.Map;

/**
 * The trees that a build, a test or an unknown program works on, besides its environment and what it reads elsewhere.
 *
 * @param scope which trees
 * @param inputs outside of them, each known by name
 * @param parts hashes of shape and content by top-level folder; empty if not every file was read, and times alone tell
 * @param names how many names the trees have
 * @param clock how far the count of opaque changes had come
 * @param unsure paths that may have changed during the failed run, so that nobody knows what it saw; a few of them
 * @param listing name by name, in the memory of this session; null in another
 */
public record TreeInputs(
        TreeScope scope,
        List<Seen> inputs,
        Map<String, String> parts,
        int names,
        ChangeReading clock,
        List<String> unsure,
        Listing listing)
        implements Proof {

    public TreeInputs {
        inputs = List.copyOf(inputs);
        parts = Map.copyOf(parts);
        unsure = List.copyOf(unsure);
    }

    @Override
    public Basis basis() {
        return Basis.TREE_INPUTS;
    }

    @Override
    public long lifeMillis() {
        return parts.isEmpty() ? Lives.TREE_TIMES_MILLIS : Lives.TREE_CONTENT_MILLIS;
    }

    @Override
    public String precondition() {
        return "inputs=" + Integer.toHexString(31 * parts.hashCode() + scope.hashCode());
    }

    @Override
    public List<Seen> seen() {
        return inputs;
    }

    @Override
    public boolean environment() {
        return true;
    }

    /** Whether the names of then can be compared one by one. */
    public boolean listed() {
        return listing != null && !listing.forgotten();
    }
}
