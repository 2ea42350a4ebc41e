/**
 * The error line of a failure and its masked signature, equal for errors that differ only in paths, numbers and ids. It
 * may use {@code failure.classify} and {@code text}. It works on text and looks at no file.
 */
package io.vritti.failure.sign;
