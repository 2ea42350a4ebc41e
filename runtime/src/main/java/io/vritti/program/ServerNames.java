package io.vritti.program;

import io.vritti.shell.CommandLines;
import io.vritti.shell.Script;
import io.vritti.text.NameInText;
import java.util.List;

/**
 * Recognises servers that talk over pipes, by table and, since there are new ones every week, by what their names have in
 * common: {@code npx -y @modelcontextprotocol/server-git}, {@code foo-language-server}, {@code uvx mcp-server-x}, {@code
 * --stdio}.
 */
final class ServerNames {

    private static final String[] ENDINGS = {
        "-language-server", "-langserver", "-lsp", "_lsp", "-mcp", "_mcp", "-lsp-server"
    };
    private static final String[] STDIO = {"--stdio", "-stdio", "--transport=stdio", "--lsp"};

    private ServerNames() {}

    static boolean match(List<String> argv) {
        Script script = CommandLines.of(argv);
        if (!script.linear() || script.pipelines().isEmpty()) {
            return false;
        }
        // A shell that serves ends in the server; what stands before it prepares.
        Command command = script.last() == null ? null : Command.of(script.last());
        return command != null && !command.isEmpty() && serves(command);
    }

    private static boolean serves(Command command) {
        if (command.has(Trait.SERVER)) {
            return true;
        }
        for (String option : STDIO) {
            if (command.parsed().have(option)) {
                return true;
            }
        }
        if (isServer(command.program())
                || runsOthersCode(command)
                        && firstOperandServes(command.parsed().operands())) {
            return true;
        }
        Command delegate = command.delegate();
        return delegate != null && serves(delegate);
    }

    /** True for launchers and interpreters, whose first operand, not their own name, says what runs. */
    private static boolean runsOthersCode(Command command) {
        ProgramRow entry = command.entry();
        return entry.mentions(Trait.RUNS) || entry.mentions(Trait.MODULE) || entry.mentions(Trait.MAYSTDIN);
    }

    private static boolean firstOperandServes(List<String> operands) {
        for (int i = 0; i < operands.size() && i < 2; i++) {
            if (isServer(operands.get(i)) || operands.get(i).equals("run-driver")) {
                return true;
            }
        }
        return false;
    }

    /** True for a package, module, script or program whose name says that it is such a server. */
    private static boolean isServer(String path) {
        if (path.startsWith("@modelcontextprotocol/")) {
            return true;
        }
        String name = withoutVersion(ProgramName.lastSegment(path));
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return NameInText.WORD.in(path, "mcp");
    }

    private static String withoutVersion(String name) {
        int at = name.indexOf('@', 1);
        return at < 0 ? name : name.substring(0, at);
    }
}
