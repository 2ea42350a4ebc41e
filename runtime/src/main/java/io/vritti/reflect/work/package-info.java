/**
 * Who is asked for a reflection on an episode, when, how often and for how much: rules for all, one model for what recurs and rules
 * leave open, several for a tenth of those; nobody for what failed like one that was asked about. It may use the other rooms of
 * {@code reflect}, the store with its account of what waits and what was spent, and what those know of settings, home and evidence. For
 * agent threads and commands; what it learns goes to the store and nowhere else.
 */
package io.vritti.reflect.work;
