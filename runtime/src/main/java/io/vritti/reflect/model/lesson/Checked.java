package io.vritti.reflect.model.lesson;

import io.vritti.episode.Reflection;

/** What became of what a model said. */
public sealed interface Checked {

    /** It may be kept. */
    record Kept(Reflection reflection) implements Checked {}

    /** Nothing of it may be kept. */
    record Dropped(String why) implements Checked {}

    /** It cannot be read, and the model may try again. @param problem what is wrong with it, without its text */
    record Unreadable(String problem) implements Checked {}
}
