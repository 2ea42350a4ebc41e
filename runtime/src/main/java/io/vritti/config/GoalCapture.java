package io.vritti.config;

/** The text that is kept as the goal of a failed call ({@code vritti.capture.goal}, design.md §6). */
public enum GoalCapture {
    /** None but what the host says itself or the action tells. */
    OFF,
    /** The entry {@code vritti.goal} of the diagnostic context; the tool's description when tool calls are watched (issue 19). */
    TOOL,
    /** The same entry; the user's message when tool calls are watched (issue 19). */
    USER
}
