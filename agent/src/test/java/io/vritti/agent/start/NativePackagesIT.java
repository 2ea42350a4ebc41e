package io.vritti.agent.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.agent.PackNames;
import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class NativePackagesIT {

    private static final String CLASSES = "inst/";

    @Test
    void are_those_that_the_jar_holds() throws Exception {
        assertThat(new TreeSet<>(NativePackages.all())).isEqualTo(inJar());
    }

    private static Set<String> inJar() throws Exception {
        Set<String> packages = new TreeSet<>();
        try (JarFile jar = new JarFile(new File(System.getProperty("vritti.agent.jar", "target/vritti-agent.jar")))) {
            for (String name : PackNames.of(jar)) {
                if (name.startsWith(CLASSES) && name.endsWith(".class")) {
                    String type = name.substring(CLASSES.length()).replace('/', '.');
                    if (NativeModule.PREFIXES.stream().anyMatch(type::startsWith)) {
                        packages.add(name.substring(CLASSES.length(), name.lastIndexOf('/'))
                                .replace('/', '.'));
                    }
                }
            }
        }
        return packages;
    }
}
