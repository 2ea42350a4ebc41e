package io.vritti.reads.follow;

import io.vritti.program.Command;
import io.vritti.program.WrapperFacts;
import io.vritti.reads.GivenText;
import io.vritti.reads.Paths;
import io.vritti.reads.ProgramPlace;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.shell.Word;
import java.util.List;

/** The programs in front of a command that run it, each of which must be found and may fail by itself. */
final class WrapperReads {

    private final ReadSet reads;

    WrapperReads(ReadSet reads) {
        this.reads = reads;
    }

    /** Adds the wrappers of a command. False if one is not there, which is then all there is to know. */
    boolean found(Command command, Step step) {
        List<Word> words = command.source().words();
        int wrappers = words.size() - command.arguments().size() - 1;
        for (int i = 0; i < wrappers; i++) {
            Word word = words.get(i);
            WrapperFacts wrapper = WrapperFacts.of(Paths.name(word.text()));
            if (!word.literal() || !wrapper.stays() || wrapper.isBuiltin()) {
                continue;
            }
            if (complains(Paths.name(word.text()))) {
                reads.giveUp(word.text() + " failed by itself");
                return true;
            }
            String path = ProgramPlace.of(step.calling(List.of(word.text())), reads);
            if (path == null) {
                return false;
            }
            reads.program(path);
        }
        return true;
    }

    /** Adds what a program writes to that gives a text to a shell. */
    void add(GivenText given, Step step) {
        if (complains(step.program())) {
            reads.giveUp(step.program() + " failed by itself");
        }
        given.files().forEach(file -> reads.target(step.absolute(file)));
    }

    /** Whether a line of the output begins with the name of the wrapper. */
    private boolean complains(String wrapper) {
        String start = wrapper + ": ";
        return reads.output().startsWith(start) || reads.output().contains("\n" + start);
    }
}
