/**
 * Retention: which episodes leave the memory by its owner's settings, why, and what must stay. It plans first and carries out the plan
 * afterwards, so that a dry run says what a run does. It may use {@code archive} and {@code store}; it removes nothing itself.
 */
package io.vritti.retain;
