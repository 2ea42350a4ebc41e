/**
 * Who is asked for a reflection on an episode, when, how often and for how much: rules for all, one model for what recurs and rules
 * leave open, several for a tenth of those; nobody for what failed like one that was asked about. It knows models by
 * {@code reflect.model} and the store's account of what waits and what was spent. For agent threads and commands; what it learns goes
 * to the store and nowhere else.
 */
package io.vritti.reflect.work;
