package io.vritti.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Jars of one class of ours, with those nested in it that are named. */
final class Jars {

    private Jars() {}

    /** One that {@code java -jar} runs. */
    static Path runnable(Path jar, Class<?> main, String... nested) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            add(out, main.getName());
            for (String name : nested) {
                add(out, main.getName() + "$" + name);
            }
        }
        return jar;
    }

    private static void add(JarOutputStream out, String type) throws IOException {
        out.putNextEntry(new JarEntry(entry(type)));
        out.write(classFile(type));
    }

    /** Name of a class's file in a jar. */
    static String entry(String type) {
        return type.replace('.', '/') + ".class";
    }

    static byte[] classFile(String type) throws IOException {
        try (InputStream file = Jars.class.getClassLoader().getResourceAsStream(entry(type))) {
            return file.readAllBytes();
        }
    }
}
