package io.vritti.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * An advice class: what it has inlined before a method and after it. It is written with the annotations of Byte Buddy's Advice, of
 * which we use a few: they mean here what they mean there, and what throws is always suppressed.
 *
 * @param enter null where nothing is inlined before the method
 * @param exit null where nothing is inlined after it
 */
record AdviceMethods(byte[] classFile, AdviceMethod enter, AdviceMethod exit) {

    private static final String FOLDER = "io/vritti/agent/advice/";

    /** @param advice the class's name below the package of advice */
    static AdviceMethods of(String advice) throws IOException {
        String resource = FOLDER + advice.replace('.', '/') + ".class";
        try (InputStream in = AdviceMethods.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no " + resource);
            }
            byte[] classFile = in.readAllBytes();
            AdviceMethod enter = new AdviceMethod("enter");
            AdviceMethod exit = new AdviceMethod("exit");
            new ClassReader(classFile).accept(new Reading(enter, exit), ClassReader.SKIP_CODE);
            return new AdviceMethods(classFile, enter.declared() ? enter : null, exit.declared() ? exit : null);
        }
    }

    /** Has the body of one of the two methods visited. */
    void body(AdviceMethod wanted, MethodVisitor visitor) {
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return name.equals(wanted.name()) ? visitor : null;
                            }
                        },
                        ClassReader.EXPAND_FRAMES | ClassReader.SKIP_DEBUG);
    }

    private static final class Reading extends ClassVisitor {

        private final AdviceMethod enter;
        private final AdviceMethod exit;

        Reading(AdviceMethod enter, AdviceMethod exit) {
            super(Opcodes.ASM9);
            this.enter = enter;
            this.exit = exit;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            AdviceMethod method = name.equals(enter.name()) ? enter : name.equals(exit.name()) ? exit : null;
            return method == null ? null : method.reading(descriptor);
        }
    }
}
