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
        return decide(action.script().withoutRetryNote(), action, evidence);
    }

    private static boolean decide(String text, ProcessAction action, Evidence evidence) {
        FileSystemView view = new FileSystemView(action, evidence.salt(), BUDGET_NANOS);
        if (asks(text)) {
            return true;
        }
        for (Proof proof : evidence.proofs()) {
            for (ObservedInput seen : proof.seen()) {
                if (seen.input() instanceof FileInput file && inPlace(file.subject(), evidence)) {
                    String content = view.text(file.subject());
                    if (content == null ? view.file(file.subject()) : asks(content)) {
                        return true;
                    }
                }
            }
        }
        return view.overBudget();
    }

    /**
     * Whether other words for the same command may make a difference here: to a text that looks at them. A name in the folder where
     * the command runs is the same name with and without that folder.
     */
    public static boolean ofWords(ProcessAction action, Evidence evidence) {
        String text = action.script().withoutRetryNote();
        return decide(text.replace("$PWD", "").replace("${PWD}", ""), action, evidence);
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
