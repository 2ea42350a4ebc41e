/**
 * Reflections by rules: what a failure is about, and what to do, read off the words of its error. A room of wordings per subject
 * ({@code PathWordings}, {@code GitWordings}), a row per case. It works on the text of an episode and looks at no file; runs on
 * agent threads. Error text is data: what is quoted of it is shortened, on one line, and never a command to run. It may use
 * {@code episode}, {@code evidence}, {@code failure.classify}, {@code failure.sign}, {@code proof}, {@code reflect} and {@code
 * text}.
 */
package io.vritti.reflect.rules;
