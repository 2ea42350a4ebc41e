package io.vritti.retain;

import java.util.List;
import java.util.Map;

/**
 * A plan of what retention is about to do.
 *
 * @param departures episodes that leave, the longest unused first
 * @param considered the number of episodes in the memory
 * @param kept the number of episodes that would leave by age or number but stay, by the first protection that holds for each
 */
public record Plan(List<Departure> departures, long considered, Map<Protection, Integer> kept) {}
