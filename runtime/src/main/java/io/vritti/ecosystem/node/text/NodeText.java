package io.vritti.ecosystem.node.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files and modules that a JavaScript text can read, as far as the text alone shows. */
public final class NodeText {

    private static final NodeToken END = new NodeToken(NodeToken.Kind.END, "");

    private final List<NodeToken> tokens;
    private final boolean forPort;
    private final Map<String, String> constants = new HashMap<>();
    private final Set<String> others = new HashSet<>();
    private final List<String> files = new ArrayList<>();
    private final List<String> beside = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();
    private String incompleteBecause;
    private boolean arguments;

    private NodeText(List<NodeToken> tokens, boolean forPort) {
        this.tokens = tokens;
        this.forPort = forPort;
    }

    /** Reads a text; never null. */
    public static NodeText of(String text) {
        return of(text, false);
    }

    /**
     * Reads a text; never null.
     *
     * @param forPort whether only what can choose the port of a server matters, so that clocks and timers do not
     */
    public static NodeText of(String text, boolean forPort) {
        List<NodeToken> tokens = NodeLexer.read(text);
        NodeText read = new NodeText(tokens == null ? List.of() : tokens, forPort);
        if (tokens == null) {
            read.giveUp("a text of JavaScript that is not understood");
        } else {
            read.constants();
            for (int i = 0; i < tokens.size() && read.incompleteBecause == null; i++) {
                read.look(i);
            }
        }
        return read;
    }

    /** Whether Node has this module itself, and importing it reads nothing that is not looked at. */
    public static boolean understood(String module) {
        return NodeNames.understood(module);
    }

    /** Whether Node has this module itself, and importing it has no part in the choice of a server's port. */
    public static boolean serves(String module) {
        return NodeNames.serves(module);
    }

    /** Why not all of it is known, in words, or null if it is. */
    public String incompleteBecause() {
        return incompleteBecause;
    }

    /** Names of files, from the working directory. */
    public List<String> files() {
        return files;
    }

    /** Names of files, from the folder that the text lies in. */
    public List<String> beside() {
        return beside;
    }

    /** Names among {@link #files} whose folders it lists. */
    public List<String> folders() {
        return folders;
    }

    /** What it imports, as written. */
    public List<String> modules() {
        return modules;
    }

    /** Whether it uses its arguments as names of files. */
    public boolean arguments() {
        return arguments;
    }

    private NodeToken token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
    }

    private void giveUp(String why) {
        incompleteBecause = incompleteBecause == null ? why : incompleteBecause;
    }

    /** {@code const NAME = 'text';} of a name that is bound nowhere else, nor is a parameter. */
    private void constants() {
        for (int i = 0; i < tokens.size(); i++) {
            if (token(i).kind() != NodeToken.Kind.NAME) {
                continue;
            }
            String name = token(i).text();
            boolean constant = token(i - 1).isName("const")
                    && token(i + 1).is("=")
                    && token(i + 2).isLiteral()
                    && token(i + 3).is(";");
            boolean used = token(i - 1).is("(")
                    && (token(i + 1).is(",") || token(i + 1).is(")"))
                    && token(i - 2).kind() == NodeToken.Kind.NAME
                    && NodeNames.onFiles(token(i - 2).text())
                    && !token(i - 3).isName("function");
            if (constant) {
                if (constants.put(name, token(i + 2).text()) != null) {
                    others.add(name);
                }
            } else if (!used) {
                others.add(name);
            }
        }
    }

    private void look(int i) {
        NodeToken token = token(i);
        if (token.is("]") && token(i + 1).is("(")) {
            giveUp("a call of something chosen at run time");
        } else if (token.is("[") && token(i - 1).isName("this")) {
            giveUp("something global chosen at run time");
        } else if (token.kind() == NodeToken.Kind.NAME) {
            name(i, token.text());
        }
    }

    private void name(int i, String name) {
        boolean ofClass = name.equals("constructor")
                && token(i + 1).is("(")
                && !token(i - 1).is(".");
        if (name.equals("require")) {
            required(i);
        } else if (name.equals("import")) {
            imported(i);
        } else if (name.equals("from") && token(i + 1).kind() == NodeToken.Kind.STRING) {
            module(token(i + 1));
        } else if (name.equals("process") && !token(i - 1).is(".")) {
            process(i);
        } else if (NodeNames.onFiles(name)) {
            onFiles(i, name);
        } else if (NodeNames.opens(name) && !ofClass && !(forPort && NodeNames.ofTime(name))) {
            giveUp(name);
        }
    }

    private void required(int i) {
        if (token(i + 1).is(".") && token(i + 2).isName("main") || token(i - 1).is(".")) {
            if (token(i - 1).is(".")) {
                giveUp("require of a module");
            }
        } else if (token(i + 1).is("(") && token(i + 3).is(")")) {
            module(token(i + 2));
        } else {
            giveUp("require as a value");
        }
    }

    private void imported(int i) {
        if (token(i + 1).kind() == NodeToken.Kind.STRING) {
            module(token(i + 1));
        } else if (token(i + 1).is("(")) {
            module(token(i + 3).is(")") ? token(i + 2) : END);
        } else if (token(i + 1).is(".") && !token(i + 3).is(".")) {
            giveUp("import.meta");
        }
    }

    private void module(NodeToken name) {
        if (name.isLiteral() && !name.text().isEmpty()) {
            modules.add(name.text());
        } else {
            giveUp("a module whose name is made at run time");
        }
    }

    private void process(int i) {
        String member = token(i + 1).is(".") ? token(i + 2).text() : "";
        if (!NodeNames.ofProcess(member) && !(forPort && NodeNames.ofServerProcess(member))) {
            giveUp("process." + member);
        }
        arguments |= member.equals("argv");
    }

    private void onFiles(int i, String name) {
        if (!token(i + 1).is("(")) {
            boolean picked = !token(i - 1).is(".")
                    && (token(i + 1).is(",") || token(i + 1).is("}"))
                    && inBraces(i);
            if (!picked) {
                giveUp(name + " as a value");
            }
            return;
        }
        if (token(i - 1).isName("function")) {
            giveUp("a function of its own named " + name);
        }
        if (!name.endsWith("Sync") && !awaited(i)) {
            giveUp(name + " that is not waited for");
        }
        boolean lists = NodeNames.lists(name);
        if (token(i + 2).isLiteral() && endsArgument(i + 3)) {
            named(token(i + 2).text(), lists, i + 3);
        } else if (token(i + 2).kind() == NodeToken.Kind.NAME && endsArgument(i + 3) && constant(i + 2) != null) {
            named(constant(i + 2), lists, i + 3);
        } else if (!lists && isJoinedHere(i + 2)) {
            beside.add(token(i + 8).text());
        } else if (!lists && isArgument(i + 2)) {
            arguments = true;
        } else {
            giveUp(name + " of a name made at run time");
        }
    }

    private void named(String name, boolean lists, int end) {
        if (name.isEmpty() || name.startsWith("file:") || name.indexOf('\0') >= 0) {
            giveUp("the name " + name);
        } else if (lists && token(end).is(",")) {
            giveUp("a folder listed with options");
        } else {
            (lists ? folders : files).add(name);
        }
    }

    private String constant(int i) {
        String name = token(i).text();
        return others.contains(name) ? null : constants.get(name);
    }

    /** {@code await fs.promises.readFile(..)}: of two that are under way at once, either may come first. */
    private boolean awaited(int i) {
        int start = i;
        while (token(start - 1).is(".") && token(start - 2).kind() == NodeToken.Kind.NAME) {
            start -= 2;
        }
        return token(start - 1).isName("await");
    }

    private boolean endsArgument(int i) {
        return token(i).is(",") || token(i).is(")");
    }

    /** {@code path.join(__dirname, 'x')}. */
    private boolean isJoinedHere(int i) {
        return token(i).isName("path")
                && token(i + 1).is(".")
                && (token(i + 2).isName("join") || token(i + 2).isName("resolve"))
                && token(i + 3).is("(")
                && token(i + 4).isName("__dirname")
                && token(i + 5).is(",")
                && token(i + 6).isLiteral()
                && token(i + 7).is(")")
                && endsArgument(i + 8);
    }

    /** {@code process.argv[2]}. */
    private boolean isArgument(int i) {
        return token(i).isName("process")
                && token(i + 2).isName("argv")
                && token(i + 3).is("[")
                && token(i + 4).kind() == NodeToken.Kind.NUMBER
                && token(i + 5).is("]")
                && endsArgument(i + 6);
    }

    private boolean inBraces(int i) {
        int depth = 0;
        for (int at = i - 1; at >= 0; at--) {
            NodeToken token = token(at);
            if (token.is(")") || token.is("]") || token.is("}")) {
                depth++;
            } else if (token.is("(") || token.is("[") || token.is("{")) {
                if (depth-- == 0) {
                    return token.is("{");
                }
            }
        }
        return false;
    }
}
