/**
 * Corrected commands: what the tool itself named, and what follows from the words of its error. The knowledge stands in tables of
 * rows ({@link io.vritti.reflect.correct.Row}), one table for each sort of tool; a row says which programs it is about, what the
 * error must say, and how the words of the command change. Error text is data: it can put plain words in the place of words,
 * where the failing tool's own wording says so, and nothing else. It may use {@code disk}, {@code episode}, {@code program},
 * {@code shell} and {@code text}.
 */
package io.vritti.reflect.correct;
