package io.vritti.state.reach;

import io.vritti.state.input.ExecutableBitInput;
import io.vritti.state.input.FileInput;
import io.vritti.state.input.FolderInput;
import io.vritti.state.input.GitIndexInput;
import io.vritti.state.input.GitRefsInput;
import io.vritti.state.input.Input;
import io.vritti.state.input.LookupInput;
import io.vritti.state.input.MatchesInput;
import io.vritti.state.input.ModulesInput;
import io.vritti.state.input.PresenceInput;
import io.vritti.state.input.RightsInput;
import io.vritti.state.input.View;
import io.vritti.state.input.WalkInput;
import io.vritti.state.input.WrittenInput;
import io.vritti.state.tree.TreeReach;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what an action reads, until something is found that nobody can know: then it is open, and no evidence. */
final class Reach {

    /** More names than this, and it is a tree (design.md §5.2). */
    private static final int MAX_INPUTS = 400;

    private final View view;
    private final String output;
    private final boolean onlyCommand;
    private final Set<Input> inputs = new LinkedHashSet<>();
    private final Set<Integer> ports = new TreeSet<>();
    private String openness;
    private String breadth;
    private final Set<String> folders = new LinkedHashSet<>();
    private final Set<String> programs = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();

    /**
     * @param output what the failed run said
     * @param onlyCommand whether one command alone can have said it
     */
    Reach(View view, String output, boolean onlyCommand) {
        this.view = view;
        this.output = output;
        this.onlyCommand = onlyCommand;
    }

    View view() {
        return view;
    }

    String output() {
        return output;
    }

    boolean onlyCommand() {
        return onlyCommand;
    }

    Set<Input> inputs() {
        return inputs;
    }

    /** Ports of this machine that it talks to, or listens on; everything else about the network is open. */
    Set<Integer> ports() {
        return ports;
    }

    /** Why not all it reads is known, in words; null as long as it is. */
    String openness() {
        return openness;
    }

    boolean closed() {
        return openness == null;
    }

    /** Nothing gathered yet, of the same run: for a tool that may find that it cannot follow what it reads. */
    Reach attempt() {
        return new Reach(view, output, onlyCommand);
    }

    /** All that an attempt has found. */
    void add(Reach attempt) {
        attempt.inputs.forEach(this::add);
        ports.addAll(attempt.ports);
    }

    /** Whether every name that is read is known. */
    boolean wholly() {
        return closed() && breadth == null;
    }

    /** Something is read that nobody can know: {@code "date reads the clock"}. */
    void open(String why) {
        if (openness == null) {
            openness = why;
        }
    }

    /**
     * More is read than names that are known, but all of it lies in the tree around a folder: {@code "mvn reads a tree"}.
     *
     * @param folder absolute
     * @param program the name of the tool that reads it
     */
    void tree(String folder, String program, String why) {
        breadth = breadth == null ? why : breadth;
        folders.add(folder);
        programs.add(program);
    }

    /** A path that a text names which a program runs; it counts only beside trees. */
    void named(String path) {
        named.add(path);
    }

    /** Where all lies that is read, where not every name is known; null if every name is, or nobody can know. */
    TreeReach tree() {
        boolean covered = closed() && breadth != null && ports.isEmpty();
        return covered ? new TreeReach(breadth, List.copyOf(folders), List.copyOf(programs), List.copyOf(named)) : null;
    }

    void port(int port) {
        ports.add(port);
    }

    /** Reads a file, or finds that it is not there. */
    void file(String path) {
        add(new FileInput(path));
        way(path);
    }

    /** Finds nothing at a path where something may be one day; who made names beside it meanwhile does not matter. */
    void absent(String path) {
        add(new PresenceInput(path));
    }

    /** Goes into a folder if it is one; the names that come and go in it do not matter. */
    void place(String path) {
        if (view.folder(path)) {
            target(path);
        } else {
            file(path);
        }
    }

    /** Creates or overwrites a file: what is in it does not matter. */
    void target(String path) {
        add(new RightsInput(path));
        way(path);
    }

    /** Compares the time of a file with that of others. */
    void written(String path) {
        add(new WrittenInput(path));
        way(path);
    }

    /** Lists a folder. */
    void folder(String path) {
        add(new FolderInput(path));
        way(path);
    }

    /** Walks through a folder and reads what is in it. */
    void below(String path) {
        add(new WalkInput(WalkInput.Walk.ALL, path));
        way(path);
    }

    /** Looks for classes of Java, and for the sources they could be made of. */
    void classes(String path) {
        add(new WalkInput(WalkInput.Walk.CLASSES, path));
        way(path);
    }

    /** Looks at a work tree of git, without what git keeps for itself. */
    void workTree(String path) {
        add(new WalkInput(WalkInput.Walk.WORK_TREE, path));
        way(path);
    }

    /** Reads which branches and tags a repository of git has. */
    void gitRefs(String folder) {
        add(new GitRefsInput(folder));
        way(folder + "/HEAD");
    }

    /** Reads what git has staged. */
    void gitIndex(String path) {
        add(new GitIndexInput(path));
        way(path);
    }

    /** The names in a folder; none if it is not there. */
    String[] namesIn(String folder) {
        String[] names = new MatchesInput(folder, "*").names(view);
        if (names == null && !view.linkMissing(folder)) {
            open("the folder " + folder + " cannot be listed");
        }
        return names == null ? new String[0] : names;
    }

    /** Expands a pattern in the last part of a path, and reads what matches. */
    void matches(String path) {
        String folder = Paths.parent(path);
        if (folder == null || folder.indexOf('*') >= 0 || folder.indexOf('?') >= 0 || folder.indexOf('[') >= 0) {
            open("a pattern over folders");
            return;
        }
        MatchesInput pattern = new MatchesInput(folder, Paths.name(path));
        add(pattern);
        way(path);
        String[] names = pattern.names(view);
        for (String name : names == null ? new String[0] : names) {
            file(Paths.absolute(folder, name));
        }
    }

    /** Looks at names in a folder without reading what they name. */
    void names(String folder, String pattern) {
        if (pattern.indexOf('[') >= 0 || pattern.indexOf('?') >= 0) {
            open("a name with the signs of a pattern");
        }
        add(new MatchesInput(folder, pattern));
        way(folder + "/x");
    }

    /** Looks for modules of Python; gives their names. */
    String[] modules(String folder) {
        ModulesInput modules = new ModulesInput(folder);
        add(modules);
        String[] names = modules.names(view);
        if (names == null) {
            open("the folder " + folder + " cannot be listed");
            return new String[0];
        }
        return names;
    }

    /** Looks a program up by name, and finds it or not. */
    void lookup(String program) {
        add(new LookupInput(program));
    }

    /** What a program name stands for, or null if nothing of that name is on the PATH. */
    String lookedUp(String program) {
        String path = new LookupInput(program).look(view);
        return LookupInput.MISSING.equals(path) ? null : path;
    }

    /** Runs a program that was looked up: another version of it is another program. */
    void program(String path) {
        add(new FileInput(path));
    }

    /** Runs a file; whether it may is up to its mode. */
    void executable(String path) {
        add(new ExecutableBitInput(path));
        file(path);
    }

    /** The folders on the way to a path: any of them may be missing, forbidden, or no folder. */
    private void way(String path) {
        for (String folder = Paths.parent(path); folder != null; folder = Paths.parent(folder)) {
            add(new RightsInput(folder));
        }
    }

    private void add(Input input) {
        if (inputs.size() >= MAX_INPUTS) {
            open("it reads more than " + MAX_INPUTS + " names");
        } else {
            inputs.add(input);
        }
    }
}
