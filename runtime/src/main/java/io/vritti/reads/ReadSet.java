package io.vritti.reads;

import io.vritti.world.input.ExecutableBitInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.FolderInput;
import io.vritti.world.input.GitIndexInput;
import io.vritti.world.input.GitRefsInput;
import io.vritti.world.input.Input;
import io.vritti.world.input.LookupInput;
import io.vritti.world.input.MatchesInput;
import io.vritti.world.input.ModulesInput;
import io.vritti.world.input.PresenceInput;
import io.vritti.world.input.RightsInput;
import io.vritti.world.input.WalkInput;
import io.vritti.world.input.WrittenInput;
import io.vritti.world.tree.TreeReadSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what an action reads. If it finds something that cannot be known, the set is incomplete and no evidence. */
public final class ReadSet {

    /** More names than this, and it is a tree (design.md §5.2). */
    private static final int MAX_INPUTS = 400;

    private final FileSystemView view;
    private final String output;
    private final boolean onlyCommand;
    private final ToolCatalog tools;
    private final Concern concern;
    private final Set<Input> inputs = new LinkedHashSet<>();
    private final Set<Integer> ports = new TreeSet<>();
    private String incompleteBecause;
    private String breadth;
    private final Set<String> folders = new LinkedHashSet<>();
    private final Set<String> programs = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();

    /** What the inputs are to decide. */
    public enum Concern {
        /** All that the action does. */
        OUTCOME,
        /** Which port a server listens on: its clock, its timers and the connections it accepts have no part in that. */
        PORT
    }

    /**
     * @param output what the failed run said
     * @param onlyCommand whether one command alone can have said it
     * @param tools that know what the commands of the action read
     * @param concern what the inputs are to decide
     */
    public ReadSet(FileSystemView view, String output, boolean onlyCommand, ToolCatalog tools, Concern concern) {
        this.view = view;
        this.output = output;
        this.onlyCommand = onlyCommand;
        this.tools = tools;
        this.concern = concern;
    }

    public FileSystemView view() {
        return view;
    }

    public String output() {
        return output;
    }

    public boolean onlyCommand() {
        return onlyCommand;
    }

    public ToolCatalog tools() {
        return tools;
    }

    public Set<Input> inputs() {
        return inputs;
    }

    /** Ports of this machine that it talks to, or listens on; everything else about the network is not known. */
    public Set<Integer> ports() {
        return ports;
    }

    /** Why not all it reads is known, in words; null as long as it is. */
    public String incompleteBecause() {
        return incompleteBecause;
    }

    public boolean complete() {
        return incompleteBecause == null;
    }

    /** Nothing gathered yet, of the same run: for a tool that may find that it cannot follow what it reads. */
    public ReadSet attempt() {
        return new ReadSet(view, output, onlyCommand, tools, concern);
    }

    /** All that an attempt has found. */
    public void add(ReadSet attempt) {
        attempt.inputs.forEach(this::add);
        ports.addAll(attempt.ports);
    }

    /** Whether every name that is read is known. */
    public boolean wholly() {
        return complete() && breadth == null;
    }

    /** Something is read that cannot be known: {@code "date reads the clock"}. */
    public void giveUp(String why) {
        if (incompleteBecause == null) {
            incompleteBecause = why;
        }
    }

    /** Something is read that no file shows, but that has no part in the choice of a port: {@code "it uses setTimeout"}. */
    public void giveUpUnlessForPort(String why) {
        if (concern == Concern.OUTCOME) {
            giveUp(why);
        }
    }

    /** Whether only the port matters that a server listens on. */
    public boolean forPort() {
        return concern == Concern.PORT;
    }

    /**
     * More is read than names that are known, but all of it lies in the tree around a folder: {@code "mvn reads a tree"}.
     *
     * @param folder absolute
     * @param program the name of the tool that reads it
     */
    public void tree(String folder, String program, String why) {
        breadth = breadth == null ? why : breadth;
        folders.add(folder);
        programs.add(program);
    }

    /** A path that a text names which a program runs; it counts only beside trees. */
    public void named(String path) {
        named.add(path);
    }

    /** The trees that hold all that is read, if not every name is known; null if every name is, or nothing is known. */
    public TreeReadSet tree() {
        boolean covered = complete() && breadth != null && ports.isEmpty();
        return covered
                ? new TreeReadSet(breadth, List.copyOf(folders), List.copyOf(programs), List.copyOf(named))
                : null;
    }

    public void port(int port) {
        ports.add(port);
    }

    /** Reads a file, or finds that it is not there. */
    public void file(String path) {
        add(new FileInput(path));
        way(path);
    }

    /** Finds nothing at a path where something may be one day; who made names beside it meanwhile does not matter. */
    public void absent(String path) {
        add(new PresenceInput(path));
    }

    /** Goes into a folder if it is one; the names that come and go in it do not matter. */
    public void place(String path) {
        if (view.folder(path)) {
            target(path);
        } else {
            file(path);
        }
    }

    /** Creates or overwrites a file: what is in it does not matter. */
    public void target(String path) {
        add(new RightsInput(path));
        way(path);
    }

    /** Compares the time of a file with that of others. */
    public void written(String path) {
        add(new WrittenInput(path));
        way(path);
    }

    /** Lists a folder. */
    public void folder(String path) {
        add(new FolderInput(path));
        way(path);
    }

    /** Walks through a folder and reads what is in it. */
    public void below(String path) {
        add(new WalkInput(WalkInput.Walk.ALL, path));
        way(path);
    }

    /** Looks for classes of Java, and for the sources they could be made of. */
    public void classes(String path) {
        add(new WalkInput(WalkInput.Walk.CLASSES, path));
        way(path);
    }

    /** Looks at a work tree of git, without what git keeps for itself. */
    public void workTree(String path) {
        add(new WalkInput(WalkInput.Walk.WORK_TREE, path));
        way(path);
    }

    /** Reads which branches and tags a repository of git has. */
    public void gitRefs(String folder) {
        add(new GitRefsInput(folder));
        way(folder + "/HEAD");
    }

    /** Reads what git has staged. */
    public void gitIndex(String path) {
        add(new GitIndexInput(path));
        way(path);
    }

    /** The names in a folder; none if it is not there. */
    public String[] namesIn(String folder) {
        String[] names = new MatchesInput(folder, "*").names(view);
        if (names == null && !view.linkMissing(folder)) {
            giveUp("the folder " + folder + " cannot be listed");
        }
        return names == null ? new String[0] : names;
    }

    /** Expands a pattern in the last part of a path, and reads what matches. */
    public void matches(String path) {
        String folder = Paths.parent(path);
        if (folder == null || folder.indexOf('*') >= 0 || folder.indexOf('?') >= 0 || folder.indexOf('[') >= 0) {
            giveUp("a pattern over folders");
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
    public void names(String folder, String pattern) {
        if (pattern.indexOf('[') >= 0 || pattern.indexOf('?') >= 0) {
            giveUp("a name with the signs of a pattern");
        }
        add(new MatchesInput(folder, pattern));
        way(folder + "/x");
    }

    /** Looks for modules of Python; gives their names. */
    public String[] modules(String folder) {
        ModulesInput modules = new ModulesInput(folder);
        add(modules);
        String[] names = modules.names(view);
        if (names == null) {
            giveUp("the folder " + folder + " cannot be listed");
            return new String[0];
        }
        return names;
    }

    /** Looks a program up by name, and finds it or not. */
    public void lookup(String program) {
        add(new LookupInput(program));
    }

    /** What a program name stands for, or null if nothing of that name is on the PATH. */
    public String lookedUp(String program) {
        String path = new LookupInput(program).look(view);
        return LookupInput.MISSING.equals(path) ? null : path;
    }

    /** Runs a program that was looked up: another version of it is another program. */
    public void program(String path) {
        add(new FileInput(path));
    }

    /** Something decides which of several programs stands behind a name. */
    public void chosenBy(Input chooser) {
        add(chooser);
    }

    /** Runs a file; whether it may is up to its mode. */
    public void executable(String path) {
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
            giveUp("it reads more than " + MAX_INPUTS + " names");
        } else {
            inputs.add(input);
        }
    }
}
