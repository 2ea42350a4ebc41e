package io.vritti.ecosystem.python.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The imports of a Python text: which modules, and which of its names stand for what reaches the world. */
final class PythonImports {

    private static final PythonToken END = new PythonToken(PythonToken.Kind.END, "");

    private final List<PythonToken> tokens;
    private final Map<String, String> modulesByName = new HashMap<>();
    private final Map<String, String> functionsByName = new HashMap<>();
    private final Set<String> modules = new LinkedHashSet<>();
    private final Set<String> taken = new HashSet<>();
    private String incompleteBecause;
    private boolean network;
    private boolean paths;
    private boolean arguments;
    private boolean stdin;

    PythonImports(List<PythonToken> tokens) {
        this.tokens = tokens;
    }

    void read() {
        for (int i = 0; i < tokens.size() && incompleteBecause == null; i++) {
            if (token(i).isName("from") && startsStatement(i)) {
                from(i + 1);
            } else if (token(i).isName("import") && startsStatement(i)) {
                modules(i + 1);
            }
        }
    }

    /** Why not all imports are followed, or null if they are. */
    String incompleteBecause() {
        return incompleteBecause;
    }

    Set<String> modules() {
        return modules;
    }

    /** The guarded module that a name stands for, or null. */
    String moduleOf(String name) {
        return modulesByName.get(name);
    }

    /** Module and function, with a blank between, that a name stands for and whose argument counts; or null. */
    String functionOf(String name) {
        return functionsByName.get(name);
    }

    /** Names that stand for what reaches the world. */
    Set<String> bound() {
        Set<String> bound = new HashSet<>(modulesByName.keySet());
        bound.addAll(functionsByName.keySet());
        return bound;
    }

    /** Names taken out of modules that are not of the standard library. */
    Set<String> taken() {
        return taken;
    }

    boolean network() {
        return network;
    }

    /** Whether {@code pathlib} is among them. */
    boolean paths() {
        return paths;
    }

    boolean arguments() {
        return arguments;
    }

    boolean stdin() {
        return stdin;
    }

    private PythonToken token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
    }

    private void giveUp(String why) {
        incompleteBecause = incompleteBecause == null ? why : incompleteBecause;
    }

    private boolean startsStatement(int i) {
        PythonToken before = token(i - 1);
        return i == 0 || before.kind() == PythonToken.Kind.LINE || before.is(";") || before.is(":");
    }

    private void modules(int start) {
        int at = start;
        do {
            at = module(at);
        } while (token(at++).is(","));
    }

    private int module(int start) {
        int at = start;
        StringBuilder name = new StringBuilder();
        while (isNameOrDot(at) && !token(at).isName("as")) {
            name.append(token(at++).text());
        }
        String module = name.toString();
        imported(module);
        if (token(at).isName("as")) {
            bind(token(at + 1).text(), module);
            return at + 2;
        }
        int dot = module.indexOf('.');
        String first = dot < 0 ? module : module.substring(0, dot);
        bind(first, first);
        return at;
    }

    private boolean isNameOrDot(int i) {
        return token(i).kind() == PythonToken.Kind.NAME || token(i).is(".");
    }

    private void bind(String name, String module) {
        if (PythonModules.guarded(module)) {
            modulesByName.put(name, module);
        }
    }

    private void imported(String module) {
        modules.add(module);
        network |= PythonModules.network(module);
        paths |= module.equals("pathlib");
    }

    private void from(int start) {
        int at = start;
        StringBuilder name = new StringBuilder();
        while (isNameOrDot(at) && !token(at).isName("import")) {
            name.append(token(at++).text());
        }
        String module = name.toString();
        if (module.startsWith(".") || module.isEmpty()) {
            giveUp("a relative import");
            return;
        }
        imported(module);
        at++;
        boolean brackets = token(at).is("(");
        at += brackets ? 1 : 0;
        while (token(at).kind() == PythonToken.Kind.NAME
                || token(at).is(",")
                || brackets && token(at).kind() == PythonToken.Kind.LINE) {
            at = token(at).kind() == PythonToken.Kind.NAME ? name(module, at) : at + 1;
        }
        if (token(at).is("*")) {
            giveUp("from " + module + " import *");
        }
    }

    /** One name out of a module; gives where the next one may stand. */
    private int name(String module, int at) {
        String name = token(at).text();
        boolean renamed = token(at + 1).isName("as");
        String bound = renamed ? token(at + 2).text() : name;
        if (module.equals("os") && name.equals("path")) {
            modulesByName.put(bound, "os.path");
        } else if (PythonModules.guarded(module)) {
            guarded(module, name, bound);
        } else if (PythonModules.standard(module)) {
            if (PythonNames.reexported(name)) {
                giveUp("the " + name + " of another module");
            }
        } else {
            taken.add(name);
            modules.add(module + "." + name);
        }
        return at + (renamed ? 3 : 1);
    }

    private void guarded(String module, String name, String bound) {
        if (PythonNames.onFiles(module, name)) {
            functionsByName.put(bound, module + " " + name);
        } else if (!PythonNames.plain(module, name) || name.equals("open")) {
            giveUp(module + "." + name);
        }
        arguments |= name.equals("argv") || module.equals("argparse");
        stdin |= name.equals("stdin");
    }
}
