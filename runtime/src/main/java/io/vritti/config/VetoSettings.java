package io.vritti.config;

import java.util.List;

/** {@code vritti.veto.*}, {@code vritti.allow} and {@code vritti.deny}: which calls may be vetoed, and when. */
public final class VetoSettings {

    private final CurrentValues values;

    VetoSettings(CurrentValues values) {
        this.values = values;
    }

    /** Calls that are never vetoed. */
    public List<ActionPattern> allow() {
        return values.patterns(Setting.ALLOW);
    }

    /** Calls that are always vetoed in mode {@code veto}; stronger than {@link #allow}. */
    public List<ActionPattern> deny() {
        return values.patterns(Setting.DENY);
    }

    /** The calls that a veto may refuse at all. */
    public VetoScope scope() {
        return (VetoScope) values.value(Setting.VETO_SCOPE);
    }

    /**
     * Whether a failure of this kind may be vetoed at all.
     *
     * @param errorClass one of the classes of facts.md §4.1 ({@code timeout_error})
     * @param finerClass our finer word for it ({@code port_in_use}), may be null
     */
    public boolean allowsClass(String errorClass, String finerClass) {
        List<String> classes = values.names(Setting.VETO_CLASSES);
        return classes.contains("all")
                || classes.contains(errorClass)
                || finerClass != null && classes.contains(finerClass);
    }

    /** Failures of a kind that repeats by itself before the first veto; 1 at least. */
    public int after() {
        return values.number(Setting.VETO_AFTER);
    }

    /** Vetoes after which the next attempt runs; 1 at least. */
    public int insist() {
        return values.number(Setting.VETO_INSIST);
    }

    /** Share of would-be vetoes that run anyway, 0 to 1. */
    public double holdout() {
        return values.ratio(Setting.VETO_HOLDOUT);
    }
}
