package io.vritti.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A command without structure. {@code [[ .. ]]} and {@code (( .. ))} are simple commands named {@code [[} and {@code ((}.
 * Without words it only assigns or redirects; the redirections of a compound command are one of that kind.
 */
public record SimpleCommand(List<Assignment> assignments, List<Word> words, List<Redirection> redirections) {

    /** Its words, with a space between. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.length() == 0 ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    /** The scripts in all its words and redirections. */
    public List<Script> substitutions() {
        List<Script> all = new ArrayList<>();
        for (Assignment assignment : assignments) {
            all.addAll(assignment.value().substitutions());
        }
        for (Word word : words) {
            all.addAll(word.substitutions());
        }
        for (Redirection redirection : redirections) {
            all.addAll(redirection.target().substitutions());
        }
        return all;
    }
}
