package io.vritti.world.input;

/**
 * An input and the state it was seen in.
 *
 * @param state as {@link Input#look} gave it; never null
 * @param sure false if it may have changed while the failed run was under way, so that the run may have seen either state
 */
public record ObservedInput(Input input, String state, boolean sure) {

    /** What a check needs to hold, when the state explains the failure by itself and so cannot be unsure. */
    public static ObservedInput certain(Input input, String state) {
        return new ObservedInput(input, state, true);
    }
}
