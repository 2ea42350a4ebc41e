package io.vritti.evidence.remote;

import io.vritti.action.ToolAction;
import io.vritti.world.input.AbsenceInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import java.io.File;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads of a failure of a server for files on this machine which path is missing, and looks whether that is so. */
final class MissingPaths {

    /** The words of Node.js and of Python for what they could not open. */
    private static final Pattern SAID = Pattern.compile(
            "(?:ENOENT: no such file or directory, \\w+ " + "|\\[Errno 2] No such file or directory: )'(/[^'\\n]+)'");

    private MissingPaths() {}

    /** @return what explains the failure, whatever the tool does with the path; empty where nothing does */
    static List<ObservedInput> of(ToolAction action, String said) {
        Matcher matcher = SAID.matcher(said);
        if (action.serverFolders().isEmpty() || !matcher.find()) {
            return List.of();
        }
        String path = matcher.group(1);
        boolean below = action.serverFolders().stream().anyMatch(folder -> path.startsWith(folder + "/"));
        if (!below || path.contains("/.") || !action.hasText(path)) {
            return List.of();
        }
        AbsenceInput missing = firstMissing(path, FileSystemView.ofNothing());
        return missing == null ? List.of() : List.of(ObservedInput.certain(missing, AbsenceInput.MISSING));
    }

    /**
     * The uppermost part of a path that is missing: a tool that would make the file needs the folder, one that reads it needs both.
     *
     * @return null where the path is there, or nothing is certain
     */
    private static AbsenceInput firstMissing(String path, FileSystemView view) {
        AbsenceInput found = null;
        for (File part = new File(path); part.getParentFile() != null; part = part.getParentFile()) {
            AbsenceInput absence = new AbsenceInput(part.getName(), List.of(""), List.of(part.getParent()));
            String state = absence.look(view);
            if (!AbsenceInput.MISSING.equals(state)) {
                return state == null ? null : found;
            }
            found = absence;
        }
        return found;
    }
}
