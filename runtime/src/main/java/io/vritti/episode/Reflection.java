package io.vritti.episode;

import java.util.List;
import java.util.Map;

/**
 * A later analysis of a failure by a person or a model (facts.md §4.1).
 *
 * @param rootCause why it failed
 * @param resolutionStrategy how to fix it
 * @param preconditions when this applies
 * @param preventionGuidance how to avoid it
 * @param similarPatterns related failures
 * @param confidence 0 to 1
 */
public record Reflection(
        String rootCause,
        String resolutionStrategy,
        Map<String, String> preconditions,
        String preventionGuidance,
        List<String> similarPatterns,
        double confidence) {}
