package io.vritti.cli;

import java.util.List;

/** The Java that runs this command: run the doctor with the one that runs the host. */
final class JavaExamination {

    private JavaExamination() {}

    static List<Finding> findings() {
        return List.of(
                Finding.ok("version", "vritti " + Version.text()),
                Finding.ok(
                        "java",
                        Runtime.version() + ", " + System.getProperty("java.vendor") + ", "
                                + System.getProperty("os.name") + " " + System.getProperty("os.arch")),
                Finding.of(
                        "java.sql",
                        ModuleLayer.boot().findModule("java.sql").isPresent(),
                        "present",
                        "this Java image lacks the module: nothing is kept beyond the JVM; start the host with"
                                + " --add-modules java.sql, or build the image with it"),
                ModuleLayer.boot().findModule("jdk.attach").isPresent()
                        ? Finding.ok("jdk.attach", "present")
                        : Finding.note("jdk.attach", "missing: `vritti attach` needs a JDK"));
    }
}
