package io.vritti.episode;

import java.util.List;
import java.util.Map;

/**
 * One remembered failure, the record of facts.md §4.1; one per action key and error signature, with a count. Everything in it is
 * redacted.
 *
 * @param id {@code ep-} and 10 hexadecimal digits of the hash of action key and signature: what people type
 * @param actionKey 32 hexadecimal digits
 * @param family executable and subcommand, or method and authority
 * @param kind {@code process} or {@code http}
 * @param action the call as a person would write it
 * @param goal what was being attempted
 * @param errorTrace tail of the output, or the exception
 * @param errorLine the line that tells most
 * @param signature versioned hash of the masked error line
 * @param errorClass one of the classes of facts.md §4.1, as Vritti writes them ({@code network_error})
 * @param finerClass our finer word for it ({@code port_in_use})
 * @param transientFailure whether it passes by itself
 * @param severity 1 (critical) to 5 (minor)
 * @param toolChain the tools used, the failing one first
 * @param actionsTaken the last actions of the conversation or thread before it
 * @param environment where it happened: os, arch, jdk, user, cwd, git, tool
 * @param tags keywords for search: class, family, project
 * @param resolution how it was fixed, or null
 * @param reflection what a reflection said, or null until there is one
 * @param evidence the evidence as stored ({@code io.vritti.evidence}), JSON, or null
 * @param count how often it failed so
 * @param firstSeenMillis wall clock
 * @param lastSeenMillis wall clock
 * @param durationMillis of the last failed run
 * @param archived whether the owner put it away: still there, found only where that is asked for
 */
public record Episode(
        String id,
        String actionKey,
        String family,
        String kind,
        String action,
        String goal,
        String errorTrace,
        String errorLine,
        String signature,
        String errorClass,
        String finerClass,
        boolean transientFailure,
        int severity,
        List<String> toolChain,
        List<String> actionsTaken,
        Map<String, String> environment,
        List<String> tags,
        String resolution,
        Reflection reflection,
        String evidence,
        long count,
        long firstSeenMillis,
        long lastSeenMillis,
        long durationMillis,
        boolean archived) {}
