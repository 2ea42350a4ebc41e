package io.vritti.evidence.check;

import io.vritti.action.ProcessAction;
import io.vritti.evidence.Evidence;
import io.vritti.proof.Proof;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;

/** Words by which a text asks where it is: then what it did in one folder says nothing about another, be all files equal. */
public final class LocationSensitivity {

    private static final String[] WORDS = {
        "pwd",
        "PWD",
        "cwd",
        "CWD",
        "abspath",
        "realpath",
        "readlink",
        "resolve",
        "__file__",
        "__dirname",
        "dirname",
        "basename",
        "$0",
        "${0",
        "BASH_SOURCE",
        "argv",
        "HOME",
        "homedir",
        "expanduser",
        "user.home",
        "user.dir"
    };

    private static final long BUDGET_NANOS = 5_000_000;

    private LocationSensitivity() {}

    /** Whether a word of the action or of a file that it reads may make a difference here. */
    public static boolean decide(ProcessAction action, Evidence evidence) {
        FileSystemView view = new FileSystemView(action, evidence.salt(), BUDGET_NANOS);
        if (asks(action.script().withoutRetryNote())) {
            return true;
        }
        for (Proof proof : evidence.proofs()) {
            for (ObservedInput seen : proof.seen()) {
                if (seen.input() instanceof FileInput file && inPlace(file.subject(), evidence)) {
                    String text = view.text(file.subject());
                    if (text == null ? view.file(file.subject()) : asks(text)) {
                        return true;
                    }
                }
            }
        }
        return view.overBudget();
    }

    private static boolean inPlace(String path, Evidence evidence) {
        for (String place : evidence.places()) {
            if (!place.isEmpty() && (path.equals(place) || path.startsWith(place + "/"))) {
                return true;
            }
        }
        return path.startsWith(evidence.directory() + "/");
    }

    private static boolean asks(String text) {
        for (String word : WORDS) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
