package io.vritti.reads.follow;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Variables;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;
import java.util.function.Function;

/** Where a shell is in its text: its folder, its variables and its functions, each as far as it is certain. */
final class ShellState {

    private final ReadSet reads;
    private final Variables variables;
    private final Functions functions = new Functions();
    private final Outputs outputs;
    private final Function<Script, String> output;
    private String directory;
    private boolean followsFolders = true;

    /** A state to go back to, or to compare with. */
    record Mark(Variables.Snapshot variables, String directory) {}

    /** @param directory absolute, or null where it is not certain */
    ShellState(ReadSet reads, Variables variables, String directory) {
        this.reads = reads;
        this.variables = variables;
        this.directory = directory;
        this.outputs = new Outputs(reads.view(), functions.names());
        this.output = inner -> outputs.of(inner, this.directory, variables);
    }

    ReadSet reads() {
        return reads;
    }

    Variables variables() {
        return variables;
    }

    Functions functions() {
        return functions;
    }

    /** Absolute, or null where it is not certain. */
    String directory() {
        return directory;
    }

    /** The words that the shell makes of one here. */
    Words words() {
        return new Words(reads, directory, variables, output);
    }

    /** The absolute path of the file that a word names, or null where that is not certain. */
    String path(Word word) {
        String name = words().one(word);
        return name == null || directory == null ? null : Paths.absolute(directory, name);
    }

    /** The text of a file that a word names, or null where it is not certain. */
    String content(Word name) {
        String path = path(name);
        return path == null ? null : outputs.content(path);
    }

    /** What a command writes for the next one, or null where that is not certain. */
    String output(SimpleCommand command) {
        return command == null || directory == null ? null : outputs.of(command, directory, variables);
    }

    /** The commands that an xargs makes of what it is fed; null if the command is none, or they are not certain. */
    List<SimpleCommand> unfolded(SimpleCommand command, String fed) {
        return new XargsCall(words(), outputs).commands(command, directory, fed);
    }

    Mark mark() {
        return new Mark(variables.snapshot(), directory);
    }

    /** As a subshell ends. */
    void restore(Mark then) {
        variables.restore(then.variables());
        directory = then.directory();
    }

    /** What has changed since then is not certain. */
    void doubt(Mark then) {
        variables.doubt(then.variables());
        if (then.directory() != null && !then.directory().equals(directory)) {
            directory = null;
        }
    }

    void enter(String folder) {
        directory = folder;
    }

    /** Whether a change of the folder is followed here: in a loop it would hold for the next pass too. */
    boolean followsFolders() {
        return followsFolders;
    }

    /** Runs something in which no change of the folder is followed. */
    void inLoop(Runnable passes) {
        boolean followed = followsFolders;
        followsFolders = false;
        passes.run();
        followsFolders = followed;
    }
}
