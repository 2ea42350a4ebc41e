package io.vritti.agent.weave;

import net.bytebuddy.jar.asm.Type;

/**
 * A parameter of an advice method, and what the woven method passes for it.
 *
 * @param slot the parameter's local variable in the advice
 * @param source what is passed
 * @param argument the number of the woven method's argument, for {@link Source#ARGUMENT}
 * @param field the field's name, for {@link Source#FIELD}
 */
record AdviceParameter(Type type, int slot, Source source, int argument, String field) {

    /** Each stands for the annotation of Byte Buddy's that names it. */
    enum Source {
        THIS,
        ARGUMENT,
        FIELD,
        ENTER,
        RETURN,
        THROWN
    }
}
