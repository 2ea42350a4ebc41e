/**
 * Takes secrets and personal data out of text. It may use the JDK only. Its time is linear in the length of the text.
 */
package io.vritti.redact;
