package io.vritti.agent.weave;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Enumeration;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Finds the version of a library whose packages state none: as Maven wrote it into its jar, or as the jar's name has it. */
final class JarVersion {

    private static final String POM = "META-INF/maven/";
    private static final String POM_END = "/pom.properties";

    private JarVersion() {}

    /** @param location of the classes, a URL; empty where none is known, which gives an empty version */
    static String of(String location) {
        String version = inPom(location);
        return version == null ? inName(location) : version;
    }

    /** Null where there is none, and where a jar that holds several libraries has several. */
    private static String inPom(String location) {
        if (!location.startsWith("file:") || !location.endsWith(".jar")) {
            return null;
        }
        try (JarFile jar = new JarFile(new File(URI.create(location)))) {
            JarEntry only = null;
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(POM) && entry.getName().endsWith(POM_END)) {
                    if (only != null) {
                        return null;
                    }
                    only = entry;
                }
            }
            return only == null ? null : version(jar, only);
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static String version(JarFile jar, JarEntry pom) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = jar.getInputStream(pom)) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    /**
     * What follows the first hyphen before a digit, else the whole name. Of the innermost jar, where it lies in another: {@code
     * jar:file:/app.jar!/lib/client-1.2.jar!/}.
     */
    private static String inName(String location) {
        int end = location.lastIndexOf(".jar");
        if (end < 0) {
            return "";
        }
        String name = location.substring(location.lastIndexOf('/', end) + 1, end);
        for (int i = 0; i < name.length() - 1; i++) {
            if (name.charAt(i) == '-' && Character.isDigit(name.charAt(i + 1))) {
                return name.substring(i + 1);
            }
        }
        return name + ".jar";
    }
}
