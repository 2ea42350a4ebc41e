package io.vritti.reflect.correct;

/**
 * A text in the place of the one that failed.
 *
 * @param certain whether the tool named what was put in, or it follows from the error by itself
 */
record Corrected(String text, boolean certain) {}
