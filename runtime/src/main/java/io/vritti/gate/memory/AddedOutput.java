package io.vritti.gate.memory;

import io.vritti.action.ProcessAction;
import io.vritti.disk.Disk;
import io.vritti.disk.RealPath;
import io.vritti.proof.Proof;
import io.vritti.reads.Paths;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.world.input.Input;
import io.vritti.world.input.ModulesInput;
import io.vritti.world.input.RightsInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command whose output goes to files: what it does is the same, if none of these files is an input of it.
 *
 * @param command the same without them
 * @param files absolute paths to which its output goes
 */
record AddedOutput(Script command, List<String> files) {

    /** Endings of what Python may import. */
    private static final Pattern MODULE = Pattern.compile(".*\\.(?:py\\w?|so|pth|zip|egg|whl)");

    /** The shell in which {@code &>} certainly is a redirection; to others it may be two commands. */
    private static final String BOTH_STREAMS = "bash";

    /** Null where there is more than one command, no such redirection, or another one. */
    static AddedOutput of(ProcessAction action) {
        Script script = action.script();
        String shell = Paths.name(action.argv().get(0));
        Pipeline only = script.pipelines().size() == 1 ? script.pipelines().get(0) : null;
        if (only == null
                || only.stages().size() != 1
                || only.stages().get(0).redirections().isEmpty()) {
            return null;
        }
        SimpleCommand written = only.stages().get(0);
        List<String> files = new ArrayList<>();
        for (Redirection redirection : written.redirections()) {
            boolean file = redirection.kind().writes()
                    && redirection.kind() != Redirection.Kind.READ_WRITE
                    && (!redirection.kind().both() || shell.equals(BOTH_STREAMS))
                    && redirection.target().literal();
            String path =
                    Paths.absolute(action.directory(), redirection.target().text());
            if (file && isItself(path)) {
                files.add(path);
            } else if (redirection.kind() != Redirection.Kind.DUPLICATE || !isOutput(redirection.fd())) {
                return null;
            }
        }
        SimpleCommand plain = new SimpleCommand(written.assignments(), written.words(), List.of());
        Script command = new Script(
                script.withoutRetryNote(),
                List.of(new Pipeline(List.of(plain), only.negated(), only.next())),
                plain,
                script.shape(),
                script.options(),
                List.of(),
                List.of(),
                script.retryNote());
        return new AddedOutput(command, files);
    }

    /** Whether no link leads to another file, which may be an input by its own name. */
    private static boolean isItself(String path) {
        Path file = Path.of(path);
        String folder = String.valueOf(file.getParent());
        return !Disk.isLink(file) && !Disk.nameUnknown(path) && folder.equals(RealPath.of(folder));
    }

    private static boolean isOutput(int stream) {
        return stream == 1 || stream == 2;
    }

    /** Whether making these files changes nothing that the proofs rest on. What a tree holds is changed by any file. */
    boolean leavesAlone(List<Proof> proofs) {
        return proofs.stream()
                .allMatch(proof -> proof.basis().tellsState()
                        && proof.seen().stream()
                                .allMatch(seen -> files.stream().noneMatch(file -> isPartOf(seen.input(), file))));
    }

    private static boolean isPartOf(Input input, String file) {
        String subject = input.subject();
        if (input instanceof RightsInput) {
            return subject.equals(file);
        }
        boolean below = file.startsWith(subject + "/");
        if (input instanceof ModulesInput && below) {
            return MODULE.matcher(file).matches();
        }
        return below || subject.contains(file);
    }
}
