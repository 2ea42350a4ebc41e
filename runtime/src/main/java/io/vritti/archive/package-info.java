/**
 * Cold storage: episodes that were put away, as compressed JSON lines in a folder of choice, with a manifest and checksums. It may use
 * {@code transfer} for the lines and {@code store} for what it takes out of the memory and puts back.
 */
package io.vritti.archive;
