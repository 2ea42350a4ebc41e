package io.vritti.ecosystem.files;

import io.vritti.program.NamedFile;
import io.vritti.program.Operands;
import io.vritti.reads.Expansion;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.shell.Redirection;
import io.vritti.text.KernelFolders;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.MatchesInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the files and folders for want of which a call that was not seen to fail must fail. */
public final class FileNeeds {

    private final Step step;
    private final FileSystemView view;
    private final StepFiles files;

    private FileNeeds(Step step, FileSystemView view) {
        this.step = step;
        this.view = view;
        this.files = StepFiles.of(step);
    }

    /**
     * The paths without which the call fails, and does nothing useful besides: a call that shows one of two files has shown
     * something.
     *
     * @param sameOptions whether a call of the same program failed for want of a file with all the options of this one
     * @return absolute paths at which there is nothing now; empty where the call may pass
     */
    public static List<String> missing(Step step, FileSystemView view, boolean sameOptions) {
        if (step.directory() == null) {
            return List.of();
        }
        FileNeeds needs = new FileNeeds(step, view);
        List<String> missing = needs.redirected();
        return missing.isEmpty() && step.called() != null ? needs.named(sameOptions) : missing;
    }

    /** The shell opens the files of redirections before it runs the command. */
    private List<String> redirected() {
        for (Redirection redirection : step.redirections()) {
            String target = opened(redirection);
            String path = target == null ? null : step.absolute(target);
            String needed = path != null && redirection.kind().writes() ? Paths.parent(path) : path;
            if (needed != null && isMissing(path) && isMissing(needed)) {
                return List.of(needed);
            }
        }
        return List.of();
    }

    private String opened(Redirection redirection) {
        return switch (redirection.kind()) {
            case DUPLICATE, HEREDOC, HERESTRING -> null;
            case IN, OUT, APPEND, OUT_ERR, APPEND_ERR, READ_WRITE ->
                Expansion.of(redirection.target(), step.variables());
        };
    }

    private List<String> named(boolean sameOptions) {
        Operands operands = files.operands();
        if (operands.entersFirst()) {
            return missingOf(operands.files());
        }
        boolean bound = operands.needsFiles() || sameOptions && operands.needsFilesWithOptions();
        if (!bound) {
            return List.of();
        }
        List<NamedFile> results = operands.results();
        List<String> lacking = missingOf(results);
        if (!lacking.isEmpty()) {
            return lacking;
        }
        List<NamedFile> sources = new ArrayList<>(files.named());
        sources.removeIf(
                file -> results.stream().anyMatch(result -> result.name().equals(file.name())));
        lacking = missingOf(sources);
        return operands.together() || lacking.size() == sources.size() ? lacking : List.of();
    }

    private List<String> missingOf(List<NamedFile> named) {
        List<String> missing = new ArrayList<>();
        for (NamedFile file : named) {
            String needed = needed(file);
            if (isMissing(needed) && !isElsewhere(file, needed)) {
                missing.add(needed);
            }
        }
        return missing;
    }

    /** A file that is to be written needs the folder that it will lie in. */
    private String needed(NamedFile file) {
        String path = step.absolute(file.name());
        boolean into = file.name().endsWith("/") && files.operands().takesFilesOnly();
        return file.role().mayBeNew() && !into ? Paths.parent(path) : path;
    }

    /** Whether the program may find the file under another name, or in another folder. */
    private boolean isElsewhere(NamedFile file, String path) {
        return files.operands().triesEndings() && hasOtherEnding(path)
                || files.searchesPath(file) && onSearchPath(file.name());
    }

    private boolean hasOtherEnding(String path) {
        String folder = Paths.parent(path);
        if (view.linkMissing(folder)) {
            return false;
        }
        String name = Paths.name(path);
        String[] names = new MatchesInput(folder, name.startsWith(".") ? ".*" : "*").names(view);
        return names == null || Arrays.stream(names).anyMatch(other -> other.startsWith(name));
    }

    private boolean isMissing(String path) {
        return path != null && !KernelFolders.contain(path) && view.linkMissing(path);
    }

    /** Also true where it is not certain in which folders the name is looked for. */
    private boolean onSearchPath(String name) {
        String search = step.variables().value("PATH");
        if (search == null) {
            return true;
        }
        for (String folder : search.split(":", -1)) {
            if (!view.linkMissing(Paths.absolute(step.directory(), (folder.isEmpty() ? "." : folder) + "/" + name))) {
                return true;
            }
        }
        return false;
    }
}
