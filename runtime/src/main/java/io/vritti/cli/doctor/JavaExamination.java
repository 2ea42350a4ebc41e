package io.vritti.cli.doctor;

import io.vritti.cli.jvm.JarVersion;
import java.util.List;

/** The Java that runs this command: run the doctor with the one that runs the host. */
final class JavaExamination {

    private JavaExamination() {}

    static List<ExaminationResult> findings() {
        return List.of(
                ExaminationResult.ok("version", "vritti " + JarVersion.text()),
                ExaminationResult.ok(
                        "java",
                        Runtime.version() + ", " + System.getProperty("java.vendor") + ", "
                                + System.getProperty("os.name") + " " + System.getProperty("os.arch")),
                ExaminationResult.of(
                        "java.sql",
                        ModuleLayer.boot().findModule("java.sql").isPresent(),
                        "present",
                        "this Java image lacks the module: nothing is kept beyond the JVM; start the host with"
                                + " --add-modules java.sql, or build the image with it"),
                ModuleLayer.boot().findModule("jdk.attach").isPresent()
                        ? ExaminationResult.ok("jdk.attach", "present")
                        : ExaminationResult.note("jdk.attach", "missing: `vritti attach` needs a JDK"));
    }
}
