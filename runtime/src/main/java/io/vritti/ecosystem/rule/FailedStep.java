package io.vritti.ecosystem.rule;

import io.vritti.action.Outcome;
import io.vritti.reads.Step;

/**
 * A command whose failure was the failure of the action, and before which nothing ran that could have changed what it refers
 * to.
 *
 * @param text both output streams of the action
 * @param searchPathKnown whether the action's own PATH, and what else leads programs to files, is what counts here
 */
public record FailedStep(Step step, Outcome outcome, String text, boolean searchPathKnown) {}
