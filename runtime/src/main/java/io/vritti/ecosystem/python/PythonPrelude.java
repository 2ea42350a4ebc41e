package io.vritti.ecosystem.python;

import io.vritti.reads.Paths;
import io.vritti.world.input.FileSystemView;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Python text does before one of its imports. If that is nothing but other imports and plain values, the import is
 * reached every time.
 */
public final class PythonPrelude {

    private static final Pattern IMPORT = Pattern.compile("(?:import|from)\\s+([\\w.]+)\\b.*");
    private static final Pattern PLAIN =
            Pattern.compile("\\w+\\s*=\\s*(?:-?[\\d._]+|True|False|None|\"[^\"\\\\]*\"|'[^'\\\\]*')\\s*(?:#.*)?");
    private static final Pattern OPENS_TEXT = Pattern.compile("[rRuU]?(\"\"\"|''').*");

    private final String folder;
    private final FileSystemView view;
    private String textEnd;
    private boolean inList;

    private PythonPrelude(String folder, FileSystemView view) {
        this.folder = folder;
        this.view = view;
    }

    /**
     * @param text of the program or module
     * @param line of the import, from 1
     * @param module a name that the import mentions
     * @param folder of the text's own modules: they may do anything when imported
     * @return whether every run of the text comes to that import, and imports that
     */
    public static boolean leadsTo(String text, int line, String module, String folder, FileSystemView view) {
        String[] lines = text.split("\n", -1);
        if (line < 1 || line > lines.length || text.indexOf('\f') >= 0) {
            return false;
        }
        PythonPrelude prelude = new PythonPrelude(folder, view);
        for (int i = 0; i < line - 1; i++) {
            if (!prelude.quiet(lines[i])) {
                return false;
            }
        }
        return prelude.textEnd == null && !prelude.inList && prelude.imports(lines[line - 1], module);
    }

    /**
     * Whether every run of a text imports a module by its own name, and before anything else.
     *
     * @param text null for one that is not known
     * @param module top-level name
     */
    public static boolean imports(String text, String module, String folder, FileSystemView view) {
        if (text == null || !text.contains(module)) {
            return false;
        }
        Pattern itself =
                Pattern.compile("(?:import|from)\\s+" + Pattern.quote(module) + "(?:[.\\s,;].*)?", Pattern.DOTALL);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean mentioned = lines[i].contains(module)
                    && Arrays.stream(lines[i].split(";"))
                            .anyMatch(part -> itself.matcher(part.strip()).matches());
            if (mentioned) {
                return leadsTo(text, i + 1, module, folder, view);
            }
        }
        return false;
    }

    /** The import may stand behind others on its line: {@code import os; import x}. */
    private boolean imports(String line, String module) {
        if (line.isEmpty() || Character.isWhitespace(line.charAt(0))) {
            return false;
        }
        for (String part : line.split(";")) {
            String statement = part.strip();
            if (IMPORT.matcher(statement).matches() && mentions(statement, module)) {
                return true;
            }
            if (!quiet(statement)) {
                return false;
            }
        }
        return false;
    }

    private static boolean mentions(String statement, String module) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(module) + "(?!\\w)")
                .matcher(statement)
                .find();
    }

    private boolean quiet(String line) {
        String statement = line.stripTrailing();
        if (textEnd != null) {
            textEnd = statement.contains(textEnd) ? null : textEnd;
            return textEnd != null || statement.endsWith("\"\"\"") || statement.endsWith("'''");
        }
        if (inList) {
            inList = statement.indexOf(')') < 0;
            return true;
        }
        if (statement.isBlank() || statement.startsWith("#")) {
            return true;
        }
        Matcher opens = OPENS_TEXT.matcher(statement);
        if (opens.matches()) {
            String quotes = opens.group(1);
            int close = statement.indexOf(quotes, opens.end(1));
            textEnd = close < 0 ? quotes : null;
            return close < 0 || close + quotes.length() == statement.length();
        }
        Matcher imported = IMPORT.matcher(statement);
        if (imported.matches() && statement.indexOf(';') < 0) {
            inList = statement.indexOf('(') >= 0 && statement.indexOf(')') < 0;
            return ordinary(statement, imported.group(1));
        }
        return PLAIN.matcher(statement).matches();
    }

    /** Whether what is imported is installed, and none of the program's own. */
    private boolean ordinary(String statement, String first) {
        if (statement.startsWith("from")) {
            return foreign(first);
        }
        for (String name : statement.substring("import".length()).split(",")) {
            if (!foreign(name.strip().split("[\\s#]", 2)[0])) {
                return false;
            }
        }
        return true;
    }

    private boolean foreign(String module) {
        int dot = module.indexOf('.');
        String top = dot < 0 ? module : module.substring(0, dot);
        String path = Paths.absolute(folder, top);
        return !top.isEmpty() && view.linkMissing(path) && view.linkMissing(path + ".py");
    }
}
