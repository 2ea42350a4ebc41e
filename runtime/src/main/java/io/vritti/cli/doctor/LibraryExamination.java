package io.vritti.cli.doctor;

import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.home.LiveLibrary;
import java.util.ArrayList;
import java.util.List;

/** Whether the libraries that the living JVMs of a home use are versions that can be watched. */
public record LibraryExamination(Home home) {

    private static final String WHAT = "libraries";

    public List<ExaminationResult> findings() {
        List<ExaminationResult> findings = new ArrayList<>();
        List<String> watched = new ArrayList<>();
        for (LiveJvm jvm : new LiveJvms(home).list()) {
            for (LiveLibrary library : jvm.libraries()) {
                if (library.missing() == null) {
                    watched.add(library.named() + " in " + jvm.pid());
                } else {
                    findings.add(ExaminationResult.note(
                            WHAT,
                            "calls through " + library.named() + " in " + jvm.pid() + " are not seen: "
                                    + library.missing()));
                }
            }
        }
        if (!watched.isEmpty()) {
            findings.add(0, ExaminationResult.ok(WHAT, "watched: " + String.join(", ", watched)));
        }
        return findings;
    }
}
