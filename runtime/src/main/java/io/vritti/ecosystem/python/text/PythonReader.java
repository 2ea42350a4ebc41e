package io.vritti.ecosystem.python.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks the tokens of a Python text once. The world can be reached only through modules and a few built-in names: each use of
 * those is either understood, or makes the text incomplete. All else computes.
 */
final class PythonReader {

    private static final int MAX_NUMBER_DIGITS = 9;
    private static final PythonToken END = new PythonToken(PythonToken.Kind.END, "");

    private final List<PythonToken> tokens;
    private final boolean forPort;
    private final Constants constants;
    private final PythonImports imports;
    private final Set<String> taken = new HashSet<>();
    private final List<String> strings = new ArrayList<>();
    private final List<String> overwrites = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<Integer> numbers = new TreeSet<>();

    /** Where paths are put together of strings that stand there. */
    private final Set<Integer> joined = new HashSet<>();

    private String incompleteBecause;
    private boolean arguments;
    private boolean stdin;

    /** @param forPort whether only what can choose the port of a server matters */
    PythonReader(List<PythonToken> tokens, boolean forPort) {
        this.tokens = tokens;
        this.forPort = forPort;
        this.constants = new Constants(tokens);
        this.imports = new PythonImports(tokens);
    }

    PythonText read() {
        imports.read();
        incompleteBecause = imports.incompleteBecause();
        for (int i = 0; i < tokens.size() && incompleteBecause == null; i++) {
            look(i);
        }
        taken.addAll(imports.taken());
        return new PythonText(
                incompleteBecause,
                new PythonText.Literals(strings, onlyOverwritten(), folders, numbers),
                new ArrayList<>(imports.modules()),
                new PythonText.Given(arguments || imports.arguments(), stdin || imports.stdin()),
                new PythonText.Exchanged(imports.bound(), taken, imports.paths()),
                imports.network());
    }

    /** A name that also stands elsewhere in the text may be read there, as by a counter that reads its file and writes it anew. */
    private Set<String> onlyOverwritten() {
        Set<String> names = new HashSet<>(overwrites);
        names.removeIf(name -> Collections.frequency(strings, name) > Collections.frequency(overwrites, name));
        return names;
    }

    private PythonToken token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
    }

    private void giveUp(String why) {
        incompleteBecause = incompleteBecause == null ? why : incompleteBecause;
    }

    private void look(int i) {
        PythonToken token = token(i);
        switch (token.kind()) {
            case STRING -> {
                if (token.isLiteral()) {
                    strings.add(token.text());
                }
            }
            case NUMBER -> number(token.text());
            case OPERATOR -> operator(i);
            case NAME -> name(i);
            case LINE, END -> {}
        }
    }

    private void number(String text) {
        if (text.length() <= MAX_NUMBER_DIGITS && text.chars().allMatch(Character::isDigit)) {
            numbers.add(Integer.parseInt(text));
        }
    }

    private void operator(int i) {
        if (imports.paths() && token(i).is("/") && !joined.contains(i)) {
            giveUp("a path that is put together");
        } else if (!forPort && token(i).is("{") && isSet(i)) {
            giveUp("the order of a set");
        }
    }

    /** Braces with values and no colon; strings come in another order each time (PYTHONHASHSEED). */
    private boolean isSet(int i) {
        int depth = 0;
        for (int at = i + 1; at < tokens.size(); at++) {
            PythonToken token = token(at);
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                if (depth-- == 0) {
                    return at > i + 1 && !onlyLines(i + 1, at);
                }
            } else if (depth == 0 && token.is(":")) {
                return false;
            } else if (depth == 0 && token.is("*") && token(at + 1).is("*")) {
                return false;
            }
        }
        return true;
    }

    private boolean onlyLines(int from, int to) {
        for (int i = from; i < to; i++) {
            if (token(i).kind() != PythonToken.Kind.LINE) {
                return false;
            }
        }
        return true;
    }

    private void name(int i) {
        String name = token(i).text();
        boolean attribute = token(i - 1).is(".");
        if (attribute) {
            attribute(i, name);
            return;
        }
        String module = imports.moduleOf(name);
        if (module != null && !inImport(i)) {
            member(i, module);
        } else if (imports.functionOf(name) != null && !inImport(i)) {
            String[] parts = imports.functionOf(name).split(" ");
            onFiles(i, parts[0], parts[1]);
        } else if (name.equals("open")) {
            opened(i);
        } else if (PythonNames.opens(name) && !(forPort && PythonNames.ofOrder(name))) {
            giveUp(name);
        }
    }

    private void attribute(int i, String name) {
        if (!ofGuardedModule(i)) {
            taken.add(name);
        }
        if (PythonNames.reexported(name) && !(forPort && name.equals("time"))) {
            giveUp("the " + name + " of another module");
        } else if (name.startsWith("__") && PythonNames.opens(name)) {
            giveUp(name);
        } else if (imports.paths() && PythonNames.pathLeadsOn(name) && !ofGuardedModule(i) && !joined.contains(i)) {
            giveUp("a path's " + name);
        } else if (name.equals("open")) {
            opened(i);
        }
    }

    private boolean ofGuardedModule(int i) {
        return token(i - 2).kind() == PythonToken.Kind.NAME
                && imports.moduleOf(token(i - 2).text()) != null;
    }

    private boolean inImport(int i) {
        for (int at = i - 1;
                at >= 0
                        && token(at).kind() != PythonToken.Kind.LINE
                        && !token(at).is(";");
                at--) {
            if (token(at).isName("import")) {
                return true;
            }
        }
        return token(i - 1).isName("from");
    }

    /** {@code os.environ}, {@code sys.argv}, {@code os.path.exists(...)}. */
    private void member(int i, String module) {
        if (!token(i + 1).is(".")) {
            giveUp(module + " as a value");
            return;
        }
        String member = token(i + 2).text();
        if (module.equals("os") && member.equals("path") && token(i + 3).is(".")) {
            member(i + 2, "os.path");
            return;
        }
        arguments |= member.equals("argv") || module.equals("argparse");
        stdin |= member.equals("stdin");
        if (PythonNames.onFiles(module, member)) {
            onFiles(i + 2, module, member);
        } else if (!PythonNames.plain(module, member)) {
            giveUp(module + "." + member);
        }
    }

    private void onFiles(int i, String module, String name) {
        boolean annotation = module.equals("pathlib")
                && !token(i + 1).is("(")
                && !token(i + 1).is(".")
                && (token(i - 1).is(":") || token(i - 1).is("->"));
        if (annotation) {
            return;
        }
        String given = token(i + 1).is("(") ? given(i + 2) : null;
        if (given == null) {
            giveUp(module + "." + name + " of a name made at run time");
        } else if (name.equals("listdir")) {
            folders.add(given);
        } else if (module.equals("pathlib") && token(i + 3).is(")")) {
            join(given, i + 4);
        }
    }

    /** {@code Path("conf") / "a.ini"} and {@code Path("conf").joinpath("a.ini")}. */
    private void join(String path, int at) {
        boolean slash = token(at).is("/") && token(at + 1).isLiteral();
        boolean call = token(at).is(".")
                && token(at + 1).isName("joinpath")
                && token(at + 2).is("(")
                && token(at + 3).isLiteral()
                && token(at + 4).is(")");
        if (!slash && !call) {
            return;
        }
        String part = token(slash ? at + 1 : at + 3).text();
        String whole = part.startsWith("/") ? part : path + "/" + part;
        joined.add(slash ? at : at + 1);
        strings.add(whole);
        join(whole, slash ? at + 2 : at + 5);
    }

    /** {@code open(...)}: of a string, a constant or an argument; {@code p.open()} of a path is known by the path. */
    private void opened(int i) {
        if (!token(i + 1).is("(")) {
            giveUp("open as a value");
            return;
        }
        boolean ofPath = imports.paths() && token(i - 1).is(".");
        if (ofPath && (token(i + 2).is(")") || token(i + 2).isLiteral())) {
            return;
        }
        String given = given(i + 2);
        if (given == null) {
            giveUp("open of a name made at run time");
            return;
        }
        boolean anew = token(i + 2).isLiteral()
                && token(i + 3).is(",")
                && token(i + 4).isLiteral()
                && token(i + 4).text().startsWith("w");
        if (anew) {
            overwrites.add(given);
        }
    }

    /** The name that an argument certainly is: a string, a constant, or "" for one of the command line; else null. */
    private String given(int i) {
        PythonToken first = token(i);
        if (endsArgument(i + 1)) {
            return first.isLiteral()
                    ? first.text()
                    : first.kind() == PythonToken.Kind.NAME ? constants.value(first.text()) : null;
        }
        boolean dotted =
                first.isName("sys") && token(i + 1).is(".") && token(i + 2).isName("argv");
        int argv = dotted ? i + 2 : i;
        boolean element = token(argv).isName("argv")
                && token(argv + 1).is("[")
                && token(argv + 2).kind() == PythonToken.Kind.NUMBER
                && token(argv + 3).is("]")
                && endsArgument(argv + 4);
        arguments |= element;
        return element ? "" : null;
    }

    private boolean endsArgument(int i) {
        return token(i).is(",") || token(i).is(")");
    }
}
