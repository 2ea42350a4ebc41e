package io.vritti.state;

import io.vritti.action.ProcessAction;
import io.vritti.state.input.FileInput;
import io.vritti.state.input.Seen;
import io.vritti.state.input.View;
import io.vritti.state.proof.Proof;

/** Words by which a text asks where it is: then what it did in one folder says nothing about another, be all files equal. */
public final class PlaceWords {

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

    private PlaceWords() {}

    /** Whether a word of the action or of a file that it reads may make a difference here. */
    public static boolean decide(ProcessAction action, Evidence evidence) {
        View view = new View(action, evidence.salt(), BUDGET_NANOS);
        if (asks(action.script().withoutRetryNote())) {
            return true;
        }
        for (Proof proof : evidence.proofs()) {
            for (Seen seen : proof.seen()) {
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
