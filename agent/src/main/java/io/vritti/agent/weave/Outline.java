package io.vritti.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** What weaving needs to know of a class beforehand: its fields, and how many local variables its methods have. */
final class Outline {

    private final Module module;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, Integer> locals = new HashMap<>();
    private String name;
    private String superclass;

    private Outline(Module module) {
        this.module = module;
    }

    static Outline of(Module module, byte[] classFile) {
        Outline outline = new Outline(module);
        new ClassReader(classFile).accept(outline.new Reading(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return outline;
    }

    /** The class's internal name. */
    String name() {
        return name;
    }

    boolean hasCode(String method, String descriptor) {
        return locals.containsKey(method + descriptor);
    }

    /** The slots that a method of the class uses for its arguments and local variables. */
    int locals(String method, String descriptor) {
        return locals.get(method + descriptor);
    }

    /**
     * The descriptor of a field that the class has or inherits. Found in class files: looking a class up by loading it would load it.
     *
     * @throws IllegalStateException if there is none
     */
    String field(String field) {
        String own = fields.get(field);
        return own == null ? inherited(field) : own;
    }

    private String inherited(String field) {
        if (superclass == null) {
            throw new IllegalStateException("no field " + field);
        }
        try (InputStream in = open(superclass + ".class")) {
            return of(module, in.readAllBytes()).field(field);
        } catch (IOException unreadable) {
            throw new IllegalStateException(superclass + " cannot be read", unreadable);
        }
    }

    private InputStream open(String resource) throws IOException {
        InputStream own = module.getResourceAsStream(resource);
        InputStream in = own == null ? Object.class.getModule().getResourceAsStream(resource) : own;
        if (in == null) {
            throw new IOException("no " + resource);
        }
        return in;
    }

    private final class Reading extends ClassVisitor {

        Reading() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            Outline.this.name = name;
            superclass = superName;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            fields.put(name, descriptor);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMaxs(int stack, int slots) {
                    locals.put(name + descriptor, slots);
                }
            };
        }
    }
}
