package io.vritti.reads.follow;

import io.vritti.reads.Builtins;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import io.vritti.reads.Variables;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.ShellKind;
import io.vritti.shell.ShellParser;
import java.util.List;
import java.util.regex.Pattern;

/** A shell that runs a script: {@code sh build.sh}, {@code . ./env.sh}, {@code bash -c '...'}, {@code sh -s <<EOF}. */
final class ShellTool implements Tool {

    private static final Pattern LEAVES =
            Pattern.compile("\\b(?:exit|return|exec|kill|trap|set|shopt|alias|eval|source)\\b|(?:^|[;&|{(\\s])\\.\\s");

    private final ShellReadAnalyzer shell;

    ShellTool(ShellReadAnalyzer shell) {
        this.shell = shell;
    }

    /** True for a shell that reads no file before a script, and for what reads a script into the shell that is there. */
    static boolean reads(String program) {
        ShellKind shell = ShellKind.of(program);
        return shell != null && shell.startsPlain() || Builtins.sources(program);
    }

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        List<String> arguments = step.arguments();
        int at = 0;
        boolean inline = false;
        while (at < arguments.size()
                && arguments.get(at).length() > 1
                && arguments.get(at).startsWith("-")) {
            String option = arguments.get(at++);
            if (!option.chars().skip(1).allMatch(c -> "ceuxvn".indexOf(c) >= 0)) {
                reads.giveUp(step.program() + " " + option);
                return;
            }
            inline |= option.indexOf('c') > 0;
        }
        if (inline && at < arguments.size()) {
            run(arguments.get(at), arguments.subList(at + 1, arguments.size()), true, step, reads, depth);
        } else if (at < arguments.size() && !arguments.get(at).equals("-")) {
            file(arguments.get(at), arguments.subList(at + 1, arguments.size()), step, reads, depth);
        } else {
            heredoc(step, reads, depth);
        }
    }

    private void file(String name, List<String> arguments, Step step, ReadSet reads, int depth) {
        if (Builtins.sources(step.program()) && name.indexOf('/') < 0) {
            reads.giveUp("source looks " + name + " up on PATH");
            return;
        }
        String path = step.absolute(name);
        reads.file(path);
        if (reads.view().linkMissing(path)) {
            return;
        }
        String text = reads.view().text(path);
        if (text == null) {
            reads.giveUp(name + " cannot be read");
        } else if (!stopsAtError(name, text, reads)) {
            String ran = UnfinishedScript.ran(name, text, reads.output());
            run(ran, arguments, false, step, reads, depth);
        }
    }

    /** Whether the shell said that this text is none, and nothing in the text lets it end before it gets there. */
    private static boolean stopsAtError(String name, String text, ReadSet reads) {
        return UnfinishedScript.refused(name, reads.output())
                && !LEAVES.matcher(text).find();
    }

    private void heredoc(Step step, ReadSet reads, int depth) {
        for (Redirection redirection : step.redirections()) {
            if (redirection.kind() == Redirection.Kind.HEREDOC && redirection.heredocQuoted()) {
                run(redirection.heredoc(), List.of(), false, step, reads, depth);
                return;
            }
        }
        reads.giveUp(step.program() + " reads its script from a pipe or file");
    }

    /** @param named whether the first argument is {@code $0} */
    private void run(String text, List<String> arguments, boolean named, Step step, ReadSet reads, int depth) {
        if (step.readsStartUpFile()) {
            reads.giveUp("a start-up file of the shell");
            return;
        }
        Script script = ShellParser.parse(text);
        if (!Builtins.sources(step.program())) {
            Variables own = step.variables()
                    .ofChild(named && !arguments.isEmpty() ? arguments.subList(1, arguments.size()) : arguments);
            shell.add(script, step.directory(), own, step.hostStdin(), depth + 1);
        } else if (arguments.isEmpty()) {
            shell.addSourced(script, step.directory(), step.variables(), step.hostStdin(), depth + 1);
        } else {
            reads.giveUp("a sourced text with arguments, which not all shells give to it");
        }
    }
}
