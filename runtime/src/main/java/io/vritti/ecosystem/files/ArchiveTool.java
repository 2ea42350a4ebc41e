package io.vritti.ecosystem.files;

import io.vritti.program.ProgramFacts;
import io.vritti.reads.Options;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;

/**
 * {@code tar}, {@code zip} and {@code unzip}: the archive, what is put into it, and the folder that it is unpacked into. Where
 * the archive itself was refused, that folder does not matter.
 */
public final class ArchiveTool implements Tool {

    private static final FileTool FILES = new FileTool();

    /** Other programs, lists of names, times, chance, several volumes. */
    private static final List<String> READS_MORE = List.of(
            "--to-command",
            "--use-compress-program",
            "--rsh-command",
            "--checkpoint-action",
            "--files-from",
            "--exclude-from",
            "--newer",
            "--newer-mtime",
            "--after-date",
            "--update",
            "--info-script",
            "--new-volume-script",
            "--listed-incremental",
            "--multi-volume");

    /** GNU tar, gzip, xz, bzip2 and Info-ZIP, of an archive that is none. */
    private static final List<String> REFUSALS = List.of(
            "This does not look like a tar archive",
            ": Cannot open: No such file or directory",
            "not in gzip format",
            "File format not recognized",
            "is not a bzip2 file",
            "cannot find or open ",
            "End-of-central-directory signature not found",
            "cannot find zipfile directory");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        List<String> arguments = step.arguments();
        // A host, or an archive whose members bsdtar takes.
        boolean remote = arguments.stream()
                .anyMatch(word -> word.startsWith("@") || word.indexOf(':') > 0 && word.indexOf('/') < 0);
        if (Options.has(step, READS_MORE) || remote || shortOptionsReadMore(step)) {
            reads.giveUp(step.program() + " has an option that reads more than its words name");
            return;
        }
        FILES.add(step, reads, depth);
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                reads.file(step.absolute(argument + ".zip"));
                reads.file(step.absolute(argument + ".ZIP"));
            }
        }
        boolean refused = REFUSALS.stream().anyMatch(reads.output()::contains);
        boolean elsewhere = arguments.contains("-C") || arguments.contains("--directory") || arguments.contains("-d");
        if (!refused && unpacks(step) && !elsewhere) {
            reads.below(step.directory());
        } else if (elsewhere) {
            againFrom(step, reads, depth);
        }
    }

    /** Behind {@code -C} names are of another folder: they are looked for in both. */
    private static void againFrom(Step step, ReadSet reads, int depth) {
        List<String> arguments = step.arguments();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (arguments.get(i).equals("-C") || arguments.get(i).equals("--directory")) {
                FILES.add(step.in(step.absolute(arguments.get(i + 1))), reads, depth);
            }
        }
    }

    /** True for tar, by whatever name. */
    private static boolean bundlesLetters(Step step) {
        return ProgramFacts.of(step.program()).bundlesOptions();
    }

    private static boolean unpacks(Step step) {
        if (step.program().equals("unzip")) {
            return !Options.has(step, List.of("-t", "-l", "-v", "-Z", "-p"));
        }
        String mode = mode(step);
        return bundlesLetters(step) && mode.indexOf('t') < 0 && mode.indexOf('c') < 0;
    }

    private static boolean shortOptionsReadMore(Step step) {
        if (bundlesLetters(step)) {
            String mode = mode(step);
            return "FgILMNTuXK".chars().anyMatch(c -> mode.indexOf(c) >= 0);
        }
        return Options.has(step, List.of("-@", "-u", "-f", "-FS", "-T", "-m"));
    }

    /** The letters of {@code tar xzf} and {@code tar -xzf}, all of them. */
    private static String mode(Step step) {
        StringBuilder letters = new StringBuilder();
        List<String> arguments = step.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (i == 0 && !word.startsWith("-") || word.startsWith("-") && !word.startsWith("--")) {
                letters.append(word);
            } else if (word.equals("--extract") || word.equals("--get")) {
                letters.append('x');
            } else if (word.equals("--list")) {
                letters.append('t');
            } else if (word.equals("--create")) {
                letters.append('c');
            }
        }
        return letters.toString();
    }
}
