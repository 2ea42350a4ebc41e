/** Corrected commands: what the tool itself named, and what follows from the words of its error. */
package io.vritti.reflect.correct;
