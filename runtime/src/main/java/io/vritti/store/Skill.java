package io.vritti.store;

import io.vritti.redact.RedactedText;
import java.util.List;

/**
 * A fix that helped so often that it is no chance ({@link SuccessRate#confirmed}): what one knows how to do.
 *
 * @param name {@code install_npm_module_missing}: the verb, the tool that failed, and the class of its failures
 * @param fix what is done, of the reach {@link Fix.Reach#ELSEWHERE}, or {@link Fix.Reach#MACHINES} where others observed it
 * @param when which failures it is for
 * @param episodes ids of failures that it was learnt from, as far as they are known here
 * @param firstMillis wall clock when it became one
 */
public record Skill(String name, Fix fix, When when, List<String> episodes, long firstMillis) {

    /**
     * Which failures a skill is for.
     *
     * @param family executable and subcommand that failed, or method and authority
     * @param errorClass one of the classes of facts.md §4.1
     * @param finerClass our finer word for it
     */
    public record When(RedactedText family, String errorClass, String finerClass) {}

    /** The same without a word of the errors that it is for. */
    public Skill withoutLine() {
        return new Skill(name, fix.withoutLine(), when, episodes, firstMillis);
    }

    /** Whether other machines have observed it, and this one has not. */
    public boolean ofOthers() {
        return fix.reach() == Fix.Reach.MACHINES;
    }
}
