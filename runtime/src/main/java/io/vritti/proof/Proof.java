package io.vritti.proof;

import io.vritti.world.input.ObservedInput;
import java.util.List;

/** A piece of evidence that makes a failure certain for as long as it holds (design.md §5.2). */
public sealed interface Proof
        permits Cause, CompleteInputs, TreeInputs, NotBefore, RemoteAnswer, RemoteRefusal, ToolRefusal {

    /** On what it rests. */
    Basis basis();

    /** How long it may be believed, from the failure on, in milliseconds (design.md §5.2). */
    long lifeMillis();

    /** The condition as the episode keeps it among its preconditions: {@code path_missing=data.csv}. */
    String precondition();

    /** The inputs that must be as they were; empty if it rests on none. */
    List<ObservedInput> seen();

    /** Whether the whole environment must be as it was. */
    boolean environment();
}
