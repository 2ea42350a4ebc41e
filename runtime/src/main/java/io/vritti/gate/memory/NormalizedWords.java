package io.vritti.gate.memory;

import io.vritti.action.ExecutablePath;
import io.vritti.disk.RealPath;
import io.vritti.program.Command;
import io.vritti.program.ProgramFacts;
import io.vritti.reads.Paths;
import io.vritti.shell.Assignment;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes pipelines one after the other in the form of a {@link NormalizedCommand}. */
final class NormalizedWords {

    private static final String OLD_TAR_OPTIONS = "[cxtruzjJvfpk]+";

    /** A name in the folder where the shell is: {@code "$PWD"/x}, {@code ${PWD}/x}. */
    private static final Pattern IN_FOLDER = Pattern.compile("\"?\\$(?:PWD|\\{PWD})\"?/([\\w./-]+)\"?");

    private final String folder;
    private final ExecutablePath search;
    private final boolean conflict;
    private final StringBuilder same = new StringBuilder();

    /**
     * @param folder absolute, where the commands run
     * @param search the path by which names of programs are looked up
     * @param conflict whether an option by which a tool only looks for conflicts is no difference
     */
    NormalizedWords(String folder, ExecutablePath search, boolean conflict) {
        this.folder = folder;
        this.search = search;
        this.conflict = conflict;
    }

    String text() {
        return same.toString();
    }

    void add(Pipeline pipeline) {
        same.append(pipeline.negated() ? "! " : "");
        for (SimpleCommand command : pipeline.stages()) {
            add(command);
            same.append("| ");
        }
        same.append(pipeline.next()).append('\n');
    }

    private void add(SimpleCommand source) {
        for (Assignment assignment : source.assignments()) {
            same.append(assignment.name())
                    .append(assignment.appends() ? "+=" : "=")
                    .append(assignment.value().raw())
                    .append(' ');
        }
        addWords(source.words(), Command.of(source));
        for (Redirection redirection : source.redirections()) {
            same.append(redirection).append(' ');
        }
    }

    private void addWords(List<Word> written, Command command) {
        ProgramFacts facts = ProgramFacts.of(command.program());
        ProgramFacts ofSubcommand = ProgramFacts.of(command);
        Set<Character> letters = new TreeSet<>();
        List<String> words = new ArrayList<>();
        List<String> results = new ArrayList<>();
        boolean operands = false;
        boolean passedOn = false;
        for (int i = 0; i < written.size(); i++) {
            String text = text(written.get(i));
            operands |= i > 0 && !text.startsWith("-");
            passedOn |= text.equals("--") || operands && facts.runsScript();
            String value = i == 0 || passedOn || i + 1 == written.size() ? null : text(written.get(i + 1));
            String option = facts.shortForm(text);
            if (value != null
                    && facts.isEntered(text)
                    && Paths.absolute(folder, value).equals(folder)) {
                i++;
            } else if (value != null && facts.isResult(text)) {
                results.add(text);
                results.add(argument(facts, written.get(++i), i));
            } else if (!passedOn && isNoDifference(text, facts, ofSubcommand)) {
                continue;
            } else if (i > 0 && !operands && facts.isLetters(option)) {
                option.chars().skip(1).forEach(letter -> letters.add((char) letter));
            } else if (isMessage(command.program(), written, i)) {
                words.add("<message>");
            } else {
                words.add(i == 0 ? program(text) : argument(facts, written.get(i), i));
            }
        }
        words.addAll(results);
        same.append(letters).append(String.join("\0", words)).append('\0');
    }

    private boolean isNoDifference(String option, ProgramFacts facts, ProgramFacts ofSubcommand) {
        return facts.isQuiet(option) || ofSubcommand.isQuiet(option) || conflict && ofSubcommand.isPreview(option);
    }

    /** What a commit says does not decide whether there is one, if it says anything; a hook that reads it makes it open. */
    private static boolean isMessage(String program, List<Word> words, int at) {
        return program.equals("git")
                && at > 1
                && words.get(at - 1).text().equals("-m")
                && words.get(at).literal()
                && !words.get(at).text().isBlank()
                && words.stream().anyMatch(word -> word.text().equals("commit"));
    }

    /** The name of a program where it leads to this very path. */
    private String program(String called) {
        String name = Paths.name(called);
        return called.startsWith("/") && called.equals(search.resolve(name, folder)) ? name : called;
    }

    /** What a word stands for, as far as that is certain; else the word as written. */
    private String text(Word word) {
        Matcher here = IN_FOLDER.matcher(word.raw());
        if (!word.literal() && here.matches() && folder.equals(RealPath.of(folder))) {
            return folder + "/" + here.group(1);
        }
        return word.literal() ? word.text() : word.raw();
    }

    private String argument(ProgramFacts facts, Word word, int at) {
        String text = text(word);
        if (!word.literal() && text.equals(word.raw())) {
            return text;
        }
        if (facts.bundlesOptions() && at == 1 && text.matches(OLD_TAR_OPTIONS)) {
            return "-" + text;
        }
        String option = facts.shortForm(text);
        return option.equals(text) && !facts.takesText() ? relative(text) : option;
    }

    private String relative(String path) {
        String plain = path;
        if (path.startsWith("./")) {
            plain = path.substring(2);
        } else if (path.startsWith(folder + "/")) {
            plain = path.substring(folder.length() + 1);
        }
        return plain.isEmpty() || plain.startsWith("-") || plain.startsWith("/") ? path : plain;
    }
}
