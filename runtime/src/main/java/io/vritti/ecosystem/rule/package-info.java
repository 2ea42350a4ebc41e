/**
 * What all rules about causes share: the rule's interface, the step that failed, the text of its error, and the
 * conditions to look at. It may use {@code reads}, {@code proof}, {@code world} and {@code action}. It names no tool.
 */
package io.vritti.ecosystem.rule;
