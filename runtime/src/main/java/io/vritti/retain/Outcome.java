package io.vritti.retain;

import java.util.List;

/**
 * The result of carrying out a {@link Plan}.
 *
 * @param gone episodes that have left the memory
 * @param spared episodes that stay because they were used or changed since the plan was made
 * @param finished false if the run was stopped before its end
 */
public record Outcome(List<Departure> gone, List<Departure> spared, boolean finished) {}
