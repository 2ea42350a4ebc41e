package io.vritti.agent.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * The local variables of a woven method: its own ones where they were, and behind them ours: the token, what was thrown, what is
 * returned, and the local variables of the advice. In stack map frames, ours are there from the method's first instruction on.
 */
final class MethodLocals {

    private final boolean isStatic;
    private final Type[] arguments;
    private final Type result;
    private final String owner;
    private final int token;

    MethodLocals(Outline outline, int access, String name, String descriptor) {
        isStatic = (access & Opcodes.ACC_STATIC) != 0;
        arguments = Type.getArgumentTypes(descriptor);
        result = Type.getReturnType(descriptor);
        owner = outline.name();
        token = outline.locals(name, descriptor);
    }

    /** What the method returns. */
    Type result() {
        return result;
    }

    boolean returns() {
        return result.getSort() != Type.VOID;
    }

    int token() {
        return token;
    }

    int thrown() {
        return token + 1;
    }

    int returned() {
        return token + 2;
    }

    /** The first local variable of the advice. */
    int advice() {
        return returned() + result.getSize();
    }

    /** @throws IllegalStateException for a static method */
    int receiver() {
        if (isStatic) {
            throw new IllegalStateException("a static method has no receiver");
        }
        return 0;
    }

    Type argument(int index) {
        return arguments[index];
    }

    int argumentSlot(int index) {
        int slot = isStatic ? 0 : 1;
        for (int i = 0; i < index; i++) {
            slot += arguments[i].getSize();
        }
        return slot;
    }

    /** A frame before the method's own code: receiver and arguments. */
    Object[] atEntry() {
        List<Object> own = new ArrayList<>();
        if (!isStatic) {
            own.add(owner);
        }
        for (Type argument : arguments) {
            own.add(entry(argument));
        }
        return withOurs(own);
    }

    /** A frame behind the method's own code, which may have used the arguments' slots for something else. */
    Object[] atExit() {
        List<Object> own = new ArrayList<>();
        if (!isStatic) {
            own.add(owner);
        }
        return withOurs(own);
    }

    /** A frame of the method's own code. */
    Object[] within(int count, Object[] locals) {
        return withOurs(new ArrayList<>(Arrays.asList(locals).subList(0, count)));
    }

    private Object[] withOurs(List<Object> own) {
        int slots = 0;
        for (Object entry : own) {
            slots += entry == Opcodes.LONG || entry == Opcodes.DOUBLE ? 2 : 1;
        }
        for (int slot = slots; slot < token; slot++) {
            own.add(Opcodes.TOP);
        }
        own.add("java/lang/Object");
        own.add("java/lang/Throwable");
        if (returns()) {
            own.add(entry(result));
        }
        return own.toArray();
    }

    private static Object entry(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.LONG -> Opcodes.LONG;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> type.getInternalName();
        };
    }
}
