package io.vritti.gate.memory;

import io.vritti.program.Command;
import io.vritti.program.ProgramFacts;
import io.vritti.reads.Paths;
import io.vritti.shell.Assignment;
import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One way of writing for commands that do the same: a {@code cd} in front, quotes, {@code ./} before files, options that only
 * make a tool talk less or more, and other ways to give the same options are no difference. Everything else is.
 *
 * @param directory absolute, where the commands run
 * @param text not for a shell, nor for people
 */
record NormalizedCommand(String directory, String text) {

    private static final String OLD_TAR_OPTIONS = "[cxtruzjJvfpk]+";

    /**
     * @param directory absolute, where the script begins
     * @return null for a text with loops, conditions or functions, in which words are not all that counts
     */
    static NormalizedCommand of(Script script, String directory) {
        if (!script.linear() || script.pipelines().isEmpty()) {
            return null;
        }
        String folder = directory;
        int at = 0;
        for (String target = goesTo(script, at); target != null; target = goesTo(script, ++at)) {
            folder = Paths.absolute(folder, target);
        }
        StringBuilder same = new StringBuilder();
        for (Pipeline pipeline :
                script.pipelines().subList(at, script.pipelines().size())) {
            same.append(pipeline.negated() ? "! " : "");
            for (SimpleCommand command : pipeline.stages()) {
                add(command, same);
                same.append("| ");
            }
            same.append(pipeline.next()).append('\n');
        }
        return new NormalizedCommand(folder, same.toString());
    }

    /** Where {@code cd x &&} leads that stands here, or null. */
    private static String goesTo(Script script, int at) {
        Pipeline pipeline = script.pipelines().get(at);
        if (pipeline.next() != Connector.AND
                || pipeline.negated()
                || pipeline.stages().size() != 1) {
            return null;
        }
        List<Word> words = pipeline.stages().get(0).words();
        boolean cd = words.size() == 2
                && words.get(0).text().equals("cd")
                && words.get(1).literal()
                && !words.get(1).text().startsWith("-");
        return cd ? words.get(1).text() : null;
    }

    private static void add(SimpleCommand command, StringBuilder same) {
        for (Assignment assignment : command.assignments()) {
            same.append(assignment.name())
                    .append('=')
                    .append(assignment.value().raw())
                    .append(' ');
        }
        String program = Command.of(command).program();
        ProgramFacts facts = ProgramFacts.of(program);
        Set<Character> letters = new TreeSet<>();
        List<String> words = new ArrayList<>();
        boolean operands = false;
        boolean passedOn = false;
        for (int i = 0; i < command.words().size(); i++) {
            Word word = command.words().get(i);
            String text = word.literal() ? word.text() : word.raw();
            operands |= i > 0 && !text.startsWith("-");
            passedOn |= text.equals("--") || operands && facts.runsScript();
            boolean quiet = !passedOn && facts.isQuiet(text);
            String option = facts.shortForm(text);
            if (i > 0 && !operands && !quiet && facts.isLetters(option)) {
                option.chars().skip(1).forEach(letter -> letters.add((char) letter));
            } else if (isMessage(program, command.words(), i)) {
                words.add("<message>");
            } else if (!quiet) {
                words.add(i > 0 && word.literal() ? argument(facts, text, i) : text);
            }
        }
        same.append(letters).append(String.join("\0", words)).append('\0');
        for (Redirection redirection : command.redirections()) {
            same.append(redirection).append(' ');
        }
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

    private static String argument(ProgramFacts facts, String word, int at) {
        if (facts.bundlesOptions() && at == 1 && word.matches(OLD_TAR_OPTIONS)) {
            return "-" + word;
        }
        String option = facts.shortForm(word);
        if (!option.equals(word)) {
            return option;
        }
        boolean here = word.startsWith("./") && word.length() > 2 && !facts.takesText();
        String plain = here ? word.substring(2) : word;
        return plain.startsWith("-") || plain.startsWith("/") ? word : plain;
    }
}
