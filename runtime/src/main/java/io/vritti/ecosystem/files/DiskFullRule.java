package io.vritti.ecosystem.files;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.shell.Redirection;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.SpaceInput;
import java.io.File;
import java.util.List;
import java.util.Set;

/**
 * Nothing is left on the file system that the command writes to (ENOSPC). Only programs that copy what they are given: how much
 * another one writes may change with anything.
 */
public final class DiskFullRule implements CauseRule {

    private static final String[] MARKERS = {"no space left on device"};

    /** A name that cannot be made may lack an inode; what cannot be written lacks space. */
    private static final String[] WRITING = {"error writing", "write error"};

    private static final Set<String> COPIERS = Set.of("cp", "mv", "install", "cat", "dd", "head", "echo", "printf");

    private static final Set<String> WITHOUT_SOURCE = Set.of("echo", "printf");

    /** Fewer than 16 blocks: with more, files were the scarce thing, or the program takes away what it began. */
    private static final long NOTHING_LEFT_BYTES = 64 * 1024;

    private static final String DD_TARGET = "of=";

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (!COPIERS.contains(step.program())
                || step.directory() == null
                || step.arguments().contains(null)
                || ErrorText.lines(failed.text(), MARKERS).stream()
                        .allMatch(line -> ErrorText.lines(line, WRITING).isEmpty())) {
            return null;
        }
        String target = target(step);
        String folder = target == null ? null : folder(step.absolute(target), view);
        if (folder == null || new File(folder).getUsableSpace() > NOTHING_LEFT_BYTES) {
            return null;
        }
        Conditions conditions = new Conditions(view).is(SpaceInput.now(folder), SpaceInput.FULL);
        boolean sourced = WITHOUT_SOURCE.contains(step.program());
        for (String argument : step.arguments()) {
            String operand = argument.startsWith("if=") ? argument.substring("if=".length()) : argument;
            boolean source = !operand.equals(target) && !operand.startsWith("-") && !operand.startsWith(DD_TARGET);
            String path = step.absolute(operand);
            sourced |= source && !view.linkMissing(path);
            if (source && view.file(path)) {
                conditions.same(new FileInput(path));
            } else if (source && view.folder(path)) {
                return null;
            }
        }
        return !sourced ? null : conditions.causeInAnyEnvironment(Cause.Kind.DISK_FULL, folder);
    }

    /** The one name that is written to, or null. */
    private static String target(Step step) {
        String target = null;
        for (Redirection redirection : step.redirections()) {
            if (redirection.kind().writes()) {
                if (target != null || !redirection.target().literal()) {
                    return null;
                }
                target = redirection.target().text();
            }
        }
        List<String> arguments = step.arguments();
        return switch (step.program()) {
            case "cp", "mv", "install" -> arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
            case "dd" ->
                arguments.stream()
                        .filter(argument -> argument.startsWith(DD_TARGET))
                        .map(argument -> argument.substring(DD_TARGET.length()))
                        .findFirst()
                        .orElse(target);
            default -> target;
        };
    }

    private static String folder(String path, FileSystemView view) {
        String folder = view.folder(path) ? path : Paths.parent(path);
        return folder != null && view.folder(folder) ? folder : null;
    }
}
