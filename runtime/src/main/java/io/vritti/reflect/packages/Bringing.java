package io.vritti.reflect.packages;

import io.vritti.episode.Reflection;

/**
 * How something that is missing gets here.
 *
 * @param sentence what to do, as an action
 * @param packageName the package that brings it; empty where it is installed already
 * @param suggestion a command that would do it here, or null; only for root in a container: nobody is told to become root
 */
public record Bringing(String sentence, String packageName, Reflection.Suggestion suggestion) {}
