package io.vritti.state.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks the tokens of a Python text once. The world can be reached only through modules and a few built-in names: each use of
 * those is either understood, or makes the text open. All else computes.
 */
final class PythonReader {

    private static final int MAX_NUMBER_DIGITS = 9;
    private static final PythonToken END = new PythonToken(PythonToken.Kind.END, "");

    private final List<PythonToken> tokens;
    private final Constants constants;
    private final Map<String, String> guardedModules = new HashMap<>();
    private final Map<String, String> guardedNames = new HashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final Set<String> overwritten = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> modules = new LinkedHashSet<>();
    private final Set<Integer> numbers = new TreeSet<>();
    private String openness;
    private boolean network;
    private boolean paths;
    private boolean arguments;
    private boolean stdin;

    PythonReader(List<PythonToken> tokens) {
        this.tokens = tokens;
        this.constants = new Constants(tokens);
    }

    PythonText read() {
        for (int i = 0; i < tokens.size() && openness == null; i++) {
            if (token(i).isName("import") || token(i).isName("from") && startsStatement(i)) {
                imports(i);
            }
        }
        for (int i = 0; i < tokens.size() && openness == null; i++) {
            look(i);
        }
        return new PythonText(
                openness, network, strings, overwritten, folders, new ArrayList<>(modules), arguments, stdin, numbers);
    }

    private PythonToken token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
    }

    private void open(String why) {
        openness = openness == null ? why : openness;
    }

    private boolean startsStatement(int i) {
        PythonToken before = token(i - 1);
        return i == 0 || before.kind() == PythonToken.Kind.LINE || before.is(";") || before.is(":");
    }

    private void imports(int i) {
        if (token(i).isName("from")) {
            importsFrom(i + 1);
        } else if (startsStatement(i)) {
            int at = i + 1;
            do {
                at = importsModule(at);
            } while (token(at++).is(","));
        }
    }

    private int importsModule(int start) {
        int at = start;
        StringBuilder name = new StringBuilder();
        while (token(at).kind() == PythonToken.Kind.NAME || token(at).is(".")) {
            if (token(at).isName("as")) {
                break;
            }
            name.append(token(at++).text());
        }
        String module = name.toString();
        int dot = module.indexOf('.');
        String bound = dot < 0 ? module : module.substring(0, dot);
        if (token(at).isName("as")) {
            bound = token(at + 1).text();
            bind(bound, module);
            at += 2;
        } else {
            bind(bound, bound.equals("os") || dot < 0 ? bound : module);
        }
        imported(module);
        return at;
    }

    private void bind(String name, String module) {
        if (PythonModules.guarded(module)) {
            guardedModules.put(name, module);
        }
    }

    private void imported(String module) {
        modules.add(module);
        network |= PythonModules.network(module);
        paths |= module.equals("pathlib");
    }

    private void importsFrom(int start) {
        int at = start;
        StringBuilder name = new StringBuilder();
        while (token(at).kind() == PythonToken.Kind.NAME && !token(at).isName("import")
                || token(at).is(".")) {
            name.append(token(at++).text());
        }
        String module = name.toString();
        if (module.startsWith(".") || module.isEmpty()) {
            open("a relative import");
            return;
        }
        imported(module);
        at++;
        boolean brackets = token(at).is("(");
        at += brackets ? 1 : 0;
        while (token(at).kind() == PythonToken.Kind.NAME
                || token(at).is(",")
                || brackets && token(at).kind() == PythonToken.Kind.LINE) {
            if (token(at).kind() == PythonToken.Kind.NAME) {
                at = importsName(module, at);
            } else {
                at++;
            }
        }
        if (token(at).is("*") && !PythonModules.understood(module)) {
            return;
        }
        if (token(at).is("*")) {
            open("from " + module + " import *");
        }
    }

    private int importsName(String module, int at) {
        String name = token(at).text();
        boolean renamed = token(at + 1).isName("as");
        String bound = renamed ? token(at + 2).text() : name;
        if (module.equals("os") && name.equals("path")) {
            guardedModules.put(bound, "os.path");
        } else if (PythonModules.guarded(module)) {
            if (PythonNames.onFiles(module, name)) {
                guardedNames.put(bound, module + " " + name);
            } else if (!PythonNames.plain(module, name)) {
                open(module + "." + name);
            }
            arguments |= name.equals("argv") || module.equals("argparse");
            stdin |= name.equals("stdin");
            if (module.equals("io") && name.equals("open")) {
                open("another open");
            }
        } else if (!PythonModules.understood(module) || !PythonModules.standard(module)) {
            modules.add(module + "." + name);
        }
        return at + (renamed ? 3 : 1);
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
        if (paths && token(i).is("/")) {
            open("a path that is put together");
        } else if (token(i).is("{") && isSet(i)) {
            open("the order of a set");
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
        String module = guardedModules.get(name);
        if (module != null && !inImport(i)) {
            member(i, module);
        } else if (guardedNames.containsKey(name) && !inImport(i)) {
            String[] parts = guardedNames.get(name).split(" ");
            onFiles(i, parts[0], parts[1]);
        } else if (name.equals("open")) {
            opened(i);
        } else if (PythonNames.opens(name)) {
            open(name);
        }
    }

    private void attribute(int i, String name) {
        if (name.startsWith("__") && PythonNames.opens(name)) {
            open(name);
        } else if (paths && PythonNames.pathLeadsOn(name) && !ofGuardedModule(i)) {
            open("a path's " + name);
        } else if (name.equals("open")) {
            opened(i);
        }
    }

    private boolean ofGuardedModule(int i) {
        return token(i - 2).kind() == PythonToken.Kind.NAME
                && guardedModules.containsKey(token(i - 2).text());
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
            open(module + " as a value");
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
            open(module + "." + member);
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
            open(module + "." + name + " of a name made at run time");
        } else if (name.equals("listdir")) {
            folders.add(given);
        }
    }

    /** {@code open(...)}: of a string, a constant or an argument; {@code p.open()} of a path is known by the path. */
    private void opened(int i) {
        if (!token(i + 1).is("(")) {
            open("open as a value");
            return;
        }
        boolean ofPath = paths && token(i - 1).is(".");
        if (ofPath && (token(i + 2).is(")") || token(i + 2).isLiteral())) {
            return;
        }
        String given = given(i + 2);
        if (given == null) {
            open("open of a name made at run time");
            return;
        }
        boolean overwrites = token(i + 2).isLiteral()
                && token(i + 3).is(",")
                && token(i + 4).isLiteral()
                && token(i + 4).text().startsWith("w");
        if (overwrites) {
            overwritten.add(given);
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
