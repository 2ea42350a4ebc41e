/**
 * Which kind of failure an output, an exit code or a status is. It may use {@code text}. It works on text and looks at
 * no file.
 */
package io.vritti.failure.classify;
