package io.vritti.ecosystem.python.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One name that an import statement binds.
 *
 * @param module that is imported
 * @param name what the name stands for, in full
 * @param bound the name in the program
 */
record PythonImport(String module, String name, String bound) {

    /** @return null for what is not understood: {@code import *}, relative imports */
    static List<PythonImport> of(List<PythonToken> tokens) {
        List<PythonToken> words = tokens.stream()
                .filter(token -> !token.is("(") && !token.is(")"))
                .toList();
        List<PythonImport> imports = new ArrayList<>();
        boolean from = words.get(0).isName("from");
        int at = 1;
        String module = "";
        if (from) {
            int end = dotted(words, at);
            module = joined(words, at, end);
            if (module.isEmpty() || end >= words.size() || !words.get(end).isName("import")) {
                return null;
            }
            at = end + 1;
        }
        while (at < words.size()) {
            int end = from ? at + 1 : dotted(words, at);
            String name = joined(words, at, end);
            if (name.isEmpty()) {
                return null;
            }
            boolean renamed = end + 1 < words.size() && words.get(end).isName("as");
            String bound = renamed ? words.get(end + 1).text() : from ? name : PythonModules.top(name);
            String stands = from ? module + "." + name : renamed ? name : PythonModules.top(name);
            imports.add(new PythonImport(from ? module : name, stands, bound));
            at = renamed ? end + 2 : end;
            if (at < words.size() && !words.get(at++).is(",")) {
                return null;
            }
        }
        return imports;
    }

    private static int dotted(List<PythonToken> words, int from) {
        int at = from;
        while (at < words.size()
                && (at - from) % 2 == 0
                && words.get(at).kind() == PythonToken.Kind.NAME
                && !words.get(at).isName("import")) {
            at++;
            if (at < words.size() && words.get(at).is(".")) {
                at++;
            } else {
                return at;
            }
        }
        return from;
    }

    private static String joined(List<PythonToken> words, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (words.get(i).kind() != PythonToken.Kind.NAME && !words.get(i).is(".")) {
                return "";
            }
            name.append(words.get(i).text());
        }
        return name.toString();
    }
}
