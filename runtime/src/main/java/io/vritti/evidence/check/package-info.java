/**
 * Checks just before a call whether the evidence of an earlier failure still holds, within the gate's deadline. It may
 * use {@code evidence.capture}, {@code evidence}, {@code reads}, {@code world}, {@code disk} and {@code proof}. It decides
 * nothing: the gate does.
 */
package io.vritti.evidence.check;
