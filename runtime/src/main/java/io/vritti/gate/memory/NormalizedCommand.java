package io.vritti.gate.memory;

import io.vritti.action.ExecutablePath;
import io.vritti.reads.Paths;
import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;

/**
 * One way of writing for commands that do the same: a {@code cd} in front, quotes, {@code ./} before files, the path of a program
 * that its name leads to, options that only make a tool talk less or more, and other ways to give the same options are no
 * difference. Everything else is.
 *
 * @param directory absolute, where the commands run
 * @param text not for a shell, nor for people
 */
record NormalizedCommand(String directory, String text) {

    /**
     * @param directory absolute, where the script begins
     * @param search the path by which names of programs are looked up now
     * @return null for a text with loops, conditions or functions, in which words are not all that counts
     */
    static NormalizedCommand of(Script script, String directory, ExecutablePath search) {
        return of(script, directory, search, false);
    }

    /** The same where what failed is a conflict: a preview of what is done finds it, too, and so is no difference. */
    static NormalizedCommand ofConflict(Script script, String directory, ExecutablePath search) {
        return of(script, directory, search, true);
    }

    private static NormalizedCommand of(Script script, String directory, ExecutablePath search, boolean conflict) {
        if (!script.linear() || script.pipelines().isEmpty()) {
            return null;
        }
        String folder = directory;
        int at = 0;
        for (String target = goesTo(script, at); target != null; target = goesTo(script, ++at)) {
            folder = Paths.absolute(folder, target);
        }
        NormalizedWords words = new NormalizedWords(folder, search, conflict);
        for (Pipeline pipeline :
                script.pipelines().subList(at, script.pipelines().size())) {
            words.add(pipeline);
        }
        return new NormalizedCommand(folder, words.text());
    }

    /** Where {@code cd x &&} leads that stands here, or null. */
    private static String goesTo(Script script, int at) {
        Pipeline pipeline = script.pipelines().get(at);
        if (pipeline.next() != Connector.AND
                || pipeline.negated()
                || pipeline.stages().size() != 1) {
            return null;
        }
        SimpleCommand command = pipeline.stages().get(0);
        List<Word> words = command.words();
        boolean cd = words.size() == 2
                && words.get(0).text().equals("cd")
                && words.get(1).literal()
                && !words.get(1).text().startsWith("-");
        return cd ? words.get(1).text() : null;
    }
}
