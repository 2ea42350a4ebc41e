package io.vritti.reflect.model;

import java.util.List;

/**
 * What a model is asked about one failure. Every text is redacted.
 *
 * @param action the call that failed, as a person would write it
 * @param goal what it was for; may be empty
 * @param errorLines of the failure, in order; the model refers to them by number, from 1
 * @param causes what was verified: {@code path_missing=config/x}
 * @param workedAfter what ran or changed before the same call passed, the oldest first; empty where it never did
 */
public record Question(
        String action, String goal, List<String> errorLines, List<String> causes, List<String> workedAfter) {}
