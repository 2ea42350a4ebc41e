package io.vritti.archive;

import java.util.List;

/**
 * The result of archiving episodes; each id that was named is in one of the lists.
 *
 * @param archived ids of episodes that are now in the archive and out of the memory; also those that an earlier version had only marked
 * @param changed ids of episodes that failed, changed or were forgotten meanwhile, and are where they were
 * @param unknown ids that the memory does not have, or of which it cannot read all that it keeps: these stay
 */
public record PutAway(List<String> archived, List<String> changed, List<String> unknown) {}
