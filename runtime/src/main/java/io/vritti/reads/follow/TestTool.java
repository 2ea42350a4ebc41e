package io.vritti.reads.follow;

import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import java.util.Set;

/** {@code test}, {@code [} and {@code [[}: reads what stands behind an operator on files. */
final class TestTool {

    private static final Set<String> ON_FILES = Set.of(
            "-e", "-f", "-d", "-r", "-w", "-x", "-s", "-L", "-h", "-a", "-b", "-c", "-g", "-k", "-p", "-S", "-u", "-O",
            "-G");

    /** They ask for times, terminals and the shell's own state. */
    private static final Set<String> NEVER_SURE = Set.of("-nt", "-ot", "-ef", "-N", "-t");

    void add(Step step, ReadSet reads) {
        for (int i = 1; i < step.words().size(); i++) {
            String word = step.words().get(i);
            if (word == null) {
                continue;
            }
            if (NEVER_SURE.contains(word)) {
                reads.giveUp("test " + word);
            } else if (ON_FILES.contains(word) && i + 1 < step.words().size()) {
                String operand = step.words().get(i + 1);
                if (operand == null) {
                    reads.giveUp("test " + word + " of a name that is not certain");
                } else {
                    reads.file(step.absolute(operand));
                }
            }
        }
    }
}
