package io.vritti.config;

/** The text that is kept as the goal of a failed call ({@code vritti.capture.goal}, design.md §6). */
public enum GoalCapture {
    /** None but what the host says itself or the action tells. */
    OFF,
    /** The entry {@code vritti.goal} of the diagnostic context; else what the tool says of itself to the model. */
    TOOL,
    /** The same entry; else the user's message. */
    USER
}
