package io.vritti.agent.weave;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** One method of an advice class, as its descriptor and its annotations state it. */
final class AdviceMethod {

    private static final String ANNOTATIONS = "Lnet/bytebuddy/asm/Advice$";

    private final String name;
    private final List<AdviceParameter> parameters = new ArrayList<>();
    private Type result;
    private boolean skips;
    private boolean seesThrown;
    private int slots;

    AdviceMethod(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean declared() {
        return result != null;
    }

    /** Whether it gives a token, which its exit gets. */
    boolean givesToken() {
        return result.getSort() != Type.VOID;
    }

    /** Whether a Throwable that it gives skips the woven method. */
    boolean skips() {
        return skips;
    }

    /** Whether it also follows a method that throws. */
    boolean seesThrown() {
        return seesThrown;
    }

    /** The slots of its parameters: its local variables come after them. */
    int parameterSlots() {
        return slots;
    }

    int parameterCount() {
        return parameters.size();
    }

    /** The parameter in this slot, or null where it is a local variable. */
    AdviceParameter in(int slot) {
        for (AdviceParameter parameter : parameters) {
            if (parameter.slot() == slot) {
                return parameter;
            }
        }
        return null;
    }

    MethodVisitor reading(String descriptor) {
        result = Type.getReturnType(descriptor);
        Type[] types = Type.getArgumentTypes(descriptor);
        int[] slotOf = new int[types.length];
        for (int i = 0; i < types.length; i++) {
            slotOf[i] = slots;
            slots += types[i].getSize();
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return new AnnotationVisitor(Opcodes.ASM9) {
                    @Override
                    public void visit(String property, Object value) {
                        boolean throwable = value.equals(Type.getType(Throwable.class));
                        skips |= throwable && property.equals("skipOn");
                        seesThrown |= throwable && property.equals("onThrowable");
                    }
                };
            }

            @Override
            public AnnotationVisitor visitParameterAnnotation(int index, String annotation, boolean visible) {
                return parameter(types[index], slotOf[index], annotation);
            }
        };
    }

    private AnnotationVisitor parameter(Type type, int slot, String annotation) {
        if (!annotation.startsWith(ANNOTATIONS)) {
            return null;
        }
        return new AnnotationVisitor(Opcodes.ASM9) {
            private Object value;

            @Override
            public void visit(String property, Object stated) {
                if (property.equals("value")) {
                    value = stated;
                }
            }

            @Override
            public void visitEnd() {
                AdviceParameter.Source source = source(annotation.substring(ANNOTATIONS.length()));
                parameters.add(new AdviceParameter(
                        type,
                        slot,
                        source,
                        source == AdviceParameter.Source.ARGUMENT ? (Integer) value : -1,
                        source == AdviceParameter.Source.FIELD ? (String) value : null));
            }
        };
    }

    private static AdviceParameter.Source source(String annotation) {
        return switch (annotation) {
            case "This;" -> AdviceParameter.Source.THIS;
            case "Argument;" -> AdviceParameter.Source.ARGUMENT;
            case "FieldValue;" -> AdviceParameter.Source.FIELD;
            case "Enter;" -> AdviceParameter.Source.ENTER;
            case "Return;" -> AdviceParameter.Source.RETURN;
            case "Thrown;" -> AdviceParameter.Source.THROWN;
            default -> throw new IllegalStateException("advice uses " + annotation + ", which is not woven");
        };
    }
}
