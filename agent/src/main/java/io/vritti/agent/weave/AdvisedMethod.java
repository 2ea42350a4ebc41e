package io.vritti.agent.weave;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes a method with advice around it. Each return goes to the exit advice, as does what is thrown where the advice wants to see
 * it; what the advice itself throws is dropped.
 */
final class AdvisedMethod extends MethodVisitor {

    private static final String THROWABLE = "java/lang/Throwable";
    private static final Object[] NOTHING = {};
    private static final Object[] CAUGHT = {THROWABLE};

    private final AdviceMethods advice;
    private final Outline outline;
    private final MethodLocals locals;
    private final Label body = new Label();
    private final Label exit = new Label();

    AdvisedMethod(MethodVisitor next, AdviceMethods advice, Outline outline, MethodLocals locals) {
        super(Opcodes.ASM9, next);
        this.advice = advice;
        this.outline = outline;
        this.locals = locals;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        clear();
        if (advice.enter() != null) {
            inline(advice.enter(), locals.atEntry());
            if (advice.enter().skips()) {
                super.visitVarInsn(Opcodes.ALOAD, locals.token());
                super.visitTypeInsn(Opcodes.INSTANCEOF, THROWABLE);
                super.visitJumpInsn(Opcodes.IFNE, exit);
            }
        }
        super.visitLabel(body);
    }

    @Override
    public void visitInsn(int opcode) {
        if (advice.exit() == null || opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN) {
            super.visitInsn(opcode);
            return;
        }
        if (locals.returns()) {
            super.visitVarInsn(locals.result().getOpcode(Opcodes.ISTORE), locals.returned());
        }
        super.visitJumpInsn(Opcodes.GOTO, exit);
    }

    @Override
    public void visitFrame(int type, int localCount, Object[] local, int stackCount, Object[] stack) {
        Object[] all = locals.within(localCount, local);
        super.visitFrame(Opcodes.F_NEW, all.length, all, stackCount, stack);
    }

    @Override
    public void visitMaxs(int stack, int slots) {
        if (advice.exit() != null) {
            if (advice.exit().seesThrown()) {
                catchAll();
            }
            frame(exit, locals.atExit(), NOTHING);
            inline(advice.exit(), locals.atExit());
            end();
        }
        super.visitMaxs(stack, slots);
    }

    /** Ours have a value from the start, so that every frame can state them. */
    private void clear() {
        for (int slot : new int[] {locals.token(), locals.thrown()}) {
            super.visitInsn(Opcodes.ACONST_NULL);
            super.visitVarInsn(Opcodes.ASTORE, slot);
        }
        if (locals.returns()) {
            super.visitInsn(zero(locals.result()));
            super.visitVarInsn(locals.result().getOpcode(Opcodes.ISTORE), locals.returned());
        }
    }

    private void catchAll() {
        Label bodyEnd = new Label();
        super.visitLabel(bodyEnd);
        // Behind the method's own handlers, which are asked first.
        super.visitTryCatchBlock(body, bodyEnd, bodyEnd, null);
        frameHere(locals.atExit(), CAUGHT);
        super.visitVarInsn(Opcodes.ASTORE, locals.thrown());
    }

    /** Nothing that an advice throws goes further. */
    private void inline(AdviceMethod method, Object[] frame) {
        Label start = new Label();
        Label handler = new Label();
        Label done = new Label();
        super.visitTryCatchBlock(start, handler, handler, THROWABLE);
        super.visitLabel(start);
        advice.body(method, new InlinedAdvice(mv, method, outline, locals, frame, done));
        super.visitLabel(handler);
        frameHere(frame, CAUGHT);
        super.visitInsn(Opcodes.POP);
        frame(done, frame, NOTHING);
    }

    private void end() {
        if (advice.exit().seesThrown()) {
            Label returning = new Label();
            super.visitVarInsn(Opcodes.ALOAD, locals.thrown());
            super.visitJumpInsn(Opcodes.IFNULL, returning);
            super.visitVarInsn(Opcodes.ALOAD, locals.thrown());
            super.visitInsn(Opcodes.ATHROW);
            frame(returning, locals.atExit(), NOTHING);
        }
        if (locals.returns()) {
            super.visitVarInsn(locals.result().getOpcode(Opcodes.ILOAD), locals.returned());
        }
        super.visitInsn(locals.result().getOpcode(Opcodes.IRETURN));
    }

    private void frame(Label label, Object[] local, Object[] stack) {
        super.visitLabel(label);
        frameHere(local, stack);
    }

    private void frameHere(Object[] local, Object[] stack) {
        super.visitFrame(Opcodes.F_NEW, local.length, local, stack.length, stack);
    }

    private static int zero(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> Opcodes.LCONST_0;
            case Type.FLOAT -> Opcodes.FCONST_0;
            case Type.DOUBLE -> Opcodes.DCONST_0;
            case Type.ARRAY, Type.OBJECT -> Opcodes.ACONST_NULL;
            default -> Opcodes.ICONST_0;
        };
    }
}
