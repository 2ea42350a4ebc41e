package io.vritti.reflect.model.chat;

/** From where a model is asked to look, so that one model can be asked several times for a consensus. */
public enum Perspective {
    /** As it is. */
    PLAIN("", ""),
    TOOL(
            "the tool's maintainer",
            "Look at it as a maintainer of the program that failed would: what does it check before it says this?"),
    SCEPTIC(
            "a sceptic",
            "Look at it as a sceptic would: the obvious explanation may be wrong. Which line rules the others out?");

    private final String who;
    private final String advice;

    Perspective(String who, String advice) {
        this.who = who;
        this.advice = advice;
    }

    /** The name of a model that is asked so. */
    String of(String model) {
        return who.isEmpty() ? model : model + " as " + who;
    }

    /** What the model is told, or empty. */
    String advice() {
        return advice;
    }
}
