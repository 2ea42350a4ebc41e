package io.vritti.agent.weave;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * A class file with advice in it.
 *
 * <p>Only method bodies change: the class keeps its shape, so it can be retransformed, by us and by other agents. The host waits
 * for it while it loads the class, hence a small inliner of our own on the bare ASM (agent/RATIONALE.md).
 *
 * @param bytes the new class file, or null when it holds none of the expected methods
 * @param woven the choke points found in it
 */
record Weave(byte[] bytes, List<ChokePoint> woven) {

    /** @param points choke points of one class; one whose method the class lacks is left out */
    static Weave of(Module module, byte[] original, List<ChokePoint> points) throws IOException {
        Outline outline = Outline.of(module, original);
        Map<String, AdviceMethods> advices = new HashMap<>();
        List<ChokePoint> woven = new ArrayList<>();
        for (ChokePoint point : points) {
            if (outline.hasCode(point.method(), point.descriptor())) {
                advices.put(point.method() + point.descriptor(), AdviceMethods.of(point.advice()));
                woven.add(point);
            }
        }
        return new Weave(woven.isEmpty() ? null : woven(original, outline, advices), woven);
    }

    private static byte[] woven(byte[] original, Outline outline, Map<String, AdviceMethods> advices) {
        ClassReader reader = new ClassReader(original);
        // With the reader, what is not visited in detail is copied as it is.
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Advising(writer, outline, advices), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private static final class Advising extends ClassVisitor {

        private final Outline outline;
        private final Map<String, AdviceMethods> advices;

        Advising(ClassVisitor next, Outline outline, Map<String, AdviceMethods> advices) {
            super(Opcodes.ASM9, next);
            this.outline = outline;
            this.advices = advices;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            AdviceMethods advice = advices.get(name + descriptor);
            return advice == null
                    ? next
                    : new AdvisedMethod(next, advice, outline, new MethodLocals(outline, access, name, descriptor));
        }
    }
}
