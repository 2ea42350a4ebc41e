package io.vritti.shell;

import java.util.List;
import java.util.StringJoiner;

/**
 * Writes a script the way the table of cases does: {@code C:} compound, {@code ?:} not understood; a star behind a word that
 * is not literal; substitutions in braces behind their word; a heredoc's body in guillemets.
 */
final class Rendering {

    private Rendering() {}

    static String of(Script script) {
        StringBuilder text = new StringBuilder(
                switch (script.shape()) {
                    case LINEAR -> "";
                    case COMPOUND -> "C: ";
                    case NOT_UNDERSTOOD -> "?: ";
                });
        for (Pipeline pipeline : script.pipelines()) {
            StringJoiner stages = new StringJoiner(" | ", pipeline.negated() ? "! " : "", "");
            pipeline.stages().forEach(stage -> stages.add(of(stage)));
            text.append(stages).append(of(pipeline.next()));
        }
        return text.toString().strip();
    }

    private static String of(Connector connector) {
        return switch (connector) {
            case AND -> " && ";
            case OR -> " || ";
            case SEQUENCE -> " ; ";
            case BACKGROUND -> " & ";
            case PIPE -> " |( ";
            case END -> "";
        };
    }

    static String of(SimpleCommand command) {
        StringJoiner parts = new StringJoiner(" ");
        command.assignments().forEach(a -> parts.add(a.name() + ":=" + of(a.value())));
        command.words().forEach(word -> parts.add(of(word)));
        command.redirections().forEach(redirection -> parts.add(of(redirection)));
        return parts.toString();
    }

    private static String of(Redirection redirection) {
        String sign = switch (redirection.kind()) {
            case IN -> "<";
            case OUT -> ">";
            case APPEND -> ">>";
            case OUT_ERR -> "&>";
            case APPEND_ERR -> "&>>";
            case READ_WRITE -> "<>";
            case DUPLICATE -> ">&";
            case HEREDOC -> "<<";
            case HERESTRING -> "<<<";
        };
        String body = redirection.heredoc() == null ? "" : "«" + redirection.heredoc() + "»";
        return redirection.fd() + sign + of(redirection.target()) + body;
    }

    static String of(Word word) {
        String text = word.text().isEmpty() || word.text().indexOf(' ') >= 0 ? "'" + word.text() + "'" : word.text();
        return text + (word.literal() ? "" : "*") + of(word.substitutions());
    }

    private static String of(List<Script> substitutions) {
        StringBuilder text = new StringBuilder();
        substitutions.forEach(script -> text.append('{').append(of(script)).append('}'));
        return text.toString();
    }
}
