package io.vritti.harness;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.TemporaryFiles;
import io.vritti.disk.Disk;
import io.vritti.disk.RealPath;
import io.vritti.reads.Expansion;
import io.vritti.reads.Paths;
import io.vritti.reads.Variables;
import io.vritti.shell.Assignment;
import io.vritti.shell.ShellKind;
import io.vritti.shell.Word;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The world of the command inside, as far as the wrappers that were taken off so far make it. */
final class Surrounding {

    private Map<String, String> environment;
    private boolean ownEnvironment;
    private String directory;
    private String shell;
    private boolean pipefail;
    private boolean errexit;
    private boolean unexported;
    private Set<String> aliases = Set.of();
    private boolean inputNull;
    private long limitNanos = -1;

    Surrounding(ProcessAction action) {
        this.environment = action.environment();
        this.directory = action.directory();
    }

    private Surrounding(Surrounding other) {
        become(other);
    }

    /** The same as it is now, whatever is done to this one later. */
    Surrounding copy() {
        return new Surrounding(this);
    }

    /** Takes back what was done since the copy was made. */
    void become(Surrounding copy) {
        environment = copy.environment;
        ownEnvironment = false;
        directory = copy.directory;
        shell = copy.shell;
        pipefail = copy.pipefail;
        errexit = copy.errexit;
        unexported = copy.unexported;
        aliases = copy.aliases;
        inputNull = copy.inputNull;
        limitNanos = copy.limitNanos;
    }

    String directory() {
        return directory;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** The innermost shell, as its call names it; null as long as there is none. */
    String shell() {
        return shell;
    }

    void shell(String name) {
        shell = name;
    }

    /** Whether {@code time} is a word of the shell; to dash it is a program. */
    boolean measuresTime() {
        ShellKind kind = shell == null ? null : ShellKind.of(Paths.name(shell));
        return kind != null && kind.measuresTime();
    }

    boolean pipefail() {
        return pipefail;
    }

    void pipefail(boolean on) {
        pipefail = on;
    }

    boolean errexit() {
        return errexit;
    }

    void errexit(boolean on) {
        errexit = on;
    }

    /** Whether a variable was set that programs do not get, but words may refer to. */
    boolean unexported() {
        return unexported;
    }

    /** A name that the shell may replace by other words. */
    void standsForMore(String name) {
        Set<String> more = new HashSet<>(aliases);
        more.add(name);
        aliases = more;
    }

    Set<String> aliases() {
        return aliases;
    }

    boolean inputNull() {
        return inputNull;
    }

    void inputNull(boolean isNull) {
        inputNull |= isNull;
    }

    long limitNanos() {
        return limitNanos;
    }

    void limit(long nanos) {
        limitNanos = limitNanos < 0 ? nanos : Math.min(limitNanos, nanos);
    }

    /** The value that a program gets for the word, or null if that is not certain. */
    String value(Word word) {
        return Expansion.of(word, variables(word));
    }

    /** The value that a variable gets, or null if that is not certain. */
    String value(Assignment assignment) {
        return Expansion.of(assignment, variables(assignment.value()));
    }

    private Variables variables(Word word) {
        boolean asks = shell != null && word != null && word.raw().contains("PWD");
        return asks ? Variables.ofShell(environment, directory) : new Variables(environment);
    }

    /** {@code name=value} alone: what is exported stays so (POSIX XCU 2.5.3). */
    void assign(String name, String value) {
        if (environment.containsKey(name)) {
            export(name, value);
        } else {
            unexported = true;
        }
    }

    /** @param value null: taken out */
    void export(String name, String value) {
        if (!ownEnvironment) {
            environment = new HashMap<>(environment);
            ownEnvironment = true;
        }
        if (value == null) {
            environment.remove(name);
        } else {
            environment.put(name, value);
        }
    }

    /** Goes to a folder; false if it is not there for certain, so that the wrapper itself may fail. */
    boolean enter(String path) {
        // A shell takes a name off for each "..", wherever links lead (POSIX XCU, cd).
        String folder = Path.of(Paths.absolute(directory, path)).normalize().toString();
        if (!Disk.isFolder(folder)) {
            return false;
        }
        directory = same(folder, directory) ? directory : folder;
        return true;
    }

    private static boolean same(String folder, String other) {
        return folder.equals(other) || folder.equals(RealPath.of(other));
    }

    /** Whether the search path leads this name to a program. */
    boolean hasProgram(String name) {
        return new ExecutablePath(environment.get("PATH")).resolve(name, directory) != null;
    }

    /** Whether the search path certainly leads this name to no program. */
    boolean lacksProgram(String name) {
        String none = "";
        return none.equals(new ExecutablePath(environment.get("PATH")).resolve(name, directory, none));
    }

    /** Whether there certainly is such a folder. */
    boolean hasFolder(String path) {
        return Disk.isFolder(Paths.absolute(directory, path));
    }

    /** Whether there certainly is no such folder. */
    boolean lacksFolder(String path) {
        String absolute = Paths.absolute(directory, path);
        return !Disk.isFolder(absolute) && !Disk.unknown(absolute);
    }

    /** Whether a file of this path can be made and is no input of anything: it lies in an existing folder for temporary files. */
    boolean temporary(String path) {
        if (path.equals("/dev/null")) {
            return true;
        }
        String absolute = Paths.absolute(directory, path);
        boolean inFolder = TemporaryFiles.folders(environment).stream().anyMatch(absolute::startsWith);
        return inFolder && absolute.indexOf("/../") < 0 && !absolute.startsWith(directory + "/");
    }

    /** Whether writing to it works, as far as its folder tells. */
    boolean writable(String path) {
        String folder = Paths.parent(Paths.absolute(directory, path));
        return path.equals("/dev/null") || folder != null && takesNames(folder) && lacksFolder(path);
    }

    /** Whether files can be made in it. */
    boolean takesNames(String folder) {
        return Disk.isFolder(folder) && Disk.canWrite(folder);
    }
}
