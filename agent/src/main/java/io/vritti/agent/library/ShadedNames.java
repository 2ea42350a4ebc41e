package io.vritti.agent.library;

import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;

/**
 * Renames what our classes name of a library to what it is called in a copy of it under another package prefix. Which of the packages
 * that the library needs were copied with it, its loader tells.
 */
final class ShadedNames extends Remapper {

    private final String prefix;
    private final String root;
    private final ClassLoader library;
    private final Map<String, String> known = new HashMap<>();

    /**
     * @param prefix of the copies, with a dot at its end
     * @param root what the names of the library's own classes begin with
     */
    ShadedNames(String prefix, String root, ClassLoader library) {
        super(Opcodes.ASM9);
        this.prefix = prefix;
        this.root = root;
        this.library = library;
    }

    byte[] renamedIn(byte[] classFile) {
        ClassWriter renamed = new ClassWriter(0);
        new ClassReader(classFile).accept(new ClassRemapper(renamed, this), 0);
        return renamed.toByteArray();
    }

    @Override
    public String map(String internalName) {
        return internalName.startsWith("java/") || internalName.startsWith("io/vritti/")
                ? internalName
                : known.computeIfAbsent(internalName, this::renamed);
    }

    /** Names of the library's classes are texts, too. */
    @Override
    public Object mapValue(Object value) {
        return value instanceof String && ((String) value).startsWith(root) ? prefix + value : super.mapValue(value);
    }

    private String renamed(String internalName) {
        String copy = prefix.replace('.', '/') + internalName;
        return library.getResource(copy + ".class") == null ? internalName : copy;
    }
}
