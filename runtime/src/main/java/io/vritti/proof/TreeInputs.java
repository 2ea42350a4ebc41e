package io.vritti.proof;

import io.vritti.world.input.ObservedInput;
import io.vritti.world.tree.Listing;
import io.vritti.world.tree.TreeScope;
import java.util.List;
import java.util.Map;

/**
 * The trees that a build, a test or an unknown program works on, besides its environment and what it reads elsewhere.
 *
 * @param scope which trees
 * @param inputs outside of them, each known by name
 * @param parts hashes of shape and content by top-level folder; empty if not every file was read, and times alone tell
 * @param names how many names the trees have
 * @param epoch how far the count of opaque changes had come
 * @param unsure paths that may have changed during the failed run, so that it may have seen either state; a few of them
 * @param listing name by name, in the memory of this session; null in another
 */
public record TreeInputs(
        TreeScope scope,
        List<ObservedInput> inputs,
        Map<String, String> parts,
        int names,
        EffectEpoch epoch,
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
        return parts.isEmpty() ? EvidenceTtl.TREE_TIMES_MILLIS : EvidenceTtl.TREE_CONTENT_MILLIS;
    }

    @Override
    public String precondition() {
        return "inputs=" + Integer.toHexString(31 * parts.hashCode() + scope.hashCode());
    }

    @Override
    public List<ObservedInput> seen() {
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
