/**
 * The record of one remembered failure, as it is stored, shown and exchanged. It may use {@code action} for its keys.
 * All text in it is redacted.
 */
package io.vritti.episode;
