package io.vritti.agent.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Writes the code of an advice into a woven method: its parameters become what they stand for, its return a jump to the end. */
final class InlinedAdvice extends MethodVisitor {

    private final AdviceMethod advice;
    private final Outline outline;
    private final MethodLocals locals;
    private final Object[] frame;
    private final Label done;

    /**
     * @param target the woven method
     * @param frame the woven method's local variables where the advice stands
     */
    InlinedAdvice(
            MethodVisitor target,
            AdviceMethod advice,
            Outline outline,
            MethodLocals locals,
            Object[] frame,
            Label done) {
        super(Opcodes.ASM9, target);
        this.advice = advice;
        this.outline = outline;
        this.locals = locals;
        this.frame = frame;
        this.done = done;
    }

    /** What is stated of the advice is not so of the woven method. */
    @Override
    public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return null;
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(int parameter, String annotation, boolean visible) {
        return null;
    }

    @Override
    public void visitAnnotableParameterCount(int count, boolean visible) {}

    @Override
    public void visitParameter(String name, int access) {}

    @Override
    public void visitCode() {}

    @Override
    public void visitVarInsn(int opcode, int slot) {
        AdviceParameter parameter = advice.in(slot);
        if (parameter == null) {
            super.visitVarInsn(opcode, locals.advice() + slot - advice.parameterSlots());
        } else if (opcode >= Opcodes.ISTORE) {
            store(parameter);
        } else {
            load(parameter);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN) {
            super.visitInsn(opcode);
            return;
        }
        if (opcode == Opcodes.ARETURN) {
            super.visitVarInsn(Opcodes.ASTORE, locals.token());
        }
        super.visitJumpInsn(Opcodes.GOTO, done);
    }

    /** The woven method's local variables, and behind them those of the advice that are no parameters. */
    @Override
    public void visitFrame(int type, int localCount, Object[] local, int stackCount, Object[] stack) {
        List<Object> all = new ArrayList<>(Arrays.asList(frame));
        all.addAll(Arrays.asList(local).subList(Math.min(localCount, advice.parameterCount()), localCount));
        super.visitFrame(Opcodes.F_NEW, all.size(), all.toArray(), stackCount, stack);
    }

    @Override
    public void visitMaxs(int stack, int slots) {}

    @Override
    public void visitEnd() {}

    private void load(AdviceParameter parameter) {
        switch (parameter.source()) {
            case THIS -> super.visitVarInsn(Opcodes.ALOAD, locals.receiver());
            case ARGUMENT -> {
                Type argument = fitting(locals.argument(parameter.argument()), parameter);
                super.visitVarInsn(
                        argument.getOpcode(Opcodes.ILOAD), locals.argumentSlot(parameter.argument()));
            }
            case FIELD -> {
                Type field = fitting(Type.getType(outline.field(parameter.field())), parameter);
                super.visitVarInsn(Opcodes.ALOAD, locals.receiver());
                super.visitFieldInsn(Opcodes.GETFIELD, outline.name(), parameter.field(), field.getDescriptor());
            }
            case ENTER -> super.visitVarInsn(Opcodes.ALOAD, locals.token());
            case RETURN -> {
                Type result = fitting(locals.result(), parameter);
                super.visitVarInsn(result.getOpcode(Opcodes.ILOAD), locals.returned());
            }
            case THROWN -> super.visitVarInsn(Opcodes.ALOAD, locals.thrown());
        }
    }

    private void store(AdviceParameter parameter) {
        switch (parameter.source()) {
            case RETURN -> super.visitVarInsn(locals.result().getOpcode(Opcodes.ISTORE), locals.returned());
            case THROWN -> super.visitVarInsn(Opcodes.ASTORE, locals.thrown());
            default -> throw new IllegalStateException("an advice cannot set its " + parameter.source());
        }
    }

    /** A primitive value is passed as what it is: nothing is converted. */
    private static Type fitting(Type passed, AdviceParameter parameter) {
        boolean primitive = passed.getSort() < Type.ARRAY || parameter.type().getSort() < Type.ARRAY;
        if (primitive && !passed.equals(parameter.type())) {
            throw new IllegalStateException(passed + " is no " + parameter.type());
        }
        return passed;
    }
}
