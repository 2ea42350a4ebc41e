package io.vritti.reflect.correct;

import io.vritti.program.Command;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files that a text writes, as far as its words tell. A correction that would write another one than the failed command could
 * overwrite what nobody named: {@code gcc hdr.c -o hdr.c}.
 */
final class WrittenFiles {

    /** The last operand is what they write. */
    private static final Set<String> WRITE_LAST =
            Set.of("cp", "mv", "ln", "install", "rsync", "scp", "convert", "ffmpeg", "pandoc", "link", "gcp", "gmv");

    /** All operands are, or may be. */
    private static final Set<String> WRITE_ALL =
            Set.of("tee", "touch", "truncate", "shred", "sponge", "dd", "zip", "ar");

    private static final Set<String> OPTIONS =
            Set.of("-o", "-O", "--output", "--out", "--outfile", "--output-document", "-out", "-of");

    /** Their {@code -o} is no file: a form, a set of settings, or a sign without a value. */
    private static final Set<String> OTHER_OPTIONS = Set.of(
            "kubectl",
            "oc",
            "helm",
            "az",
            "aws",
            "gcloud",
            "docker",
            "podman",
            "ps",
            "grep",
            "egrep",
            "fgrep",
            "rg",
            "ssh",
            "set",
            "ls",
            "mount",
            "git",
            "mvn",
            "mvnw",
            "terraform",
            "npm",
            "cargo",
            "find",
            "unzip",
            "bash",
            "sh",
            "pacman",
            "systemctl",
            "journalctl");

    private final Set<String> files = new HashSet<>();

    private WrittenFiles() {}

    /** The words, as they are in the text. */
    static Set<String> of(Script script) {
        WrittenFiles written = new WrittenFiles();
        script.commands().forEach(written::add);
        return written.files;
    }

    private void add(SimpleCommand simple) {
        for (Redirection redirection : simple.redirections()) {
            if (redirection.kind().writes()) {
                files.add(redirection.target().raw());
            }
        }
        Command command = Command.of(simple);
        List<Word> words = command.arguments();
        if (WRITE_ALL.contains(command.program())) {
            words.forEach(word -> files.add(word.text()));
        } else if (WRITE_LAST.contains(command.program()) && words.size() > 1) {
            files.add(words.get(words.size() - 1).text());
        }
        if (!OTHER_OPTIONS.contains(command.program())) {
            addOptions(words);
        }
    }

    private void addOptions(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            int sign = word.indexOf('=');
            if (OPTIONS.contains(word) && i + 1 < words.size()) {
                files.add(words.get(i + 1).text());
            } else if (sign > 0 && OPTIONS.contains(word.substring(0, sign))) {
                files.add(word.substring(sign + 1));
            } else if (word.startsWith("-o") && word.length() > 2) {
                files.add(word.substring(2));
            }
        }
    }
}
