package io.vritti.config;

/** The text that is kept as the goal of a failed call ({@code vritti.capture.goal}, design.md §6). */
public enum GoalCapture {
    /** None but what the host says itself or the action tells. */
    OFF,
    /** The tool's description. */
    TOOL,
    /** The user's message. */
    USER
}
