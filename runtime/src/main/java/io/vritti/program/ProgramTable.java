package io.vritti.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.function.Predicate;

/** All tables, by name. */
final class ProgramTable {

    /** The name of the line that holds for every program, known or not. */
    static final String EVERY = "*";

    private static final String[] TABLES = {
        ShellTools.TABLE,
        CoreTools.TABLE,
        TextTools.TABLE,
        SystemTools.TABLE,
        VersionControl.TABLE,
        BuildTools.TABLE,
        TestTools.TABLE,
        Languages.TABLE,
        PackageManagers.TABLE,
        Containers.TABLE,
        Clouds.TABLE,
        Databases.TABLE,
        NetworkTools.TABLE,
        PipeServers.TABLE,
    };

    private static final ProgramTable ALL = new ProgramTable(TABLES);

    private final Map<String, ProgramRow> entries = new HashMap<>();
    private final List<String> misplaced = new ArrayList<>();

    ProgramTable(String... tables) {
        for (String table : tables) {
            StringTokenizer lines = new StringTokenizer(table, "\n");
            while (lines.hasMoreTokens()) {
                line(lines.nextToken());
            }
        }
    }

    static ProgramTable all() {
        return ALL;
    }

    /** The line that fits a program and its subcommand best; {@link ProgramRow#UNKNOWN} if there is none. */
    ProgramRow find(String program, String subcommand) {
        String name = nameInTable(program);
        if (name == null) {
            return ProgramRow.UNKNOWN;
        }
        for (String sub = subcommand; !sub.isEmpty(); sub = withoutLastWord(sub)) {
            ProgramRow entry = entries.get(name + " " + sub);
            if (entry != null) {
                return entry;
            }
        }
        return entries.get(name);
    }

    private static String withoutLastWord(String words) {
        int space = words.lastIndexOf(' ');
        return space < 0 ? "" : words.substring(0, space);
    }

    /** The name by which the tables know the program, or null. */
    private String nameInTable(String program) {
        if (entries.containsKey(program)) {
            return program;
        }
        int end = program.length();
        while (end > 0 && isVersion(program.charAt(end - 1))) {
            end--;
        }
        String name = program.substring(0, end);
        ProgramRow entry = end == program.length() ? null : entries.get(name);
        return entry != null && entry.mentions(Trait.VERSIONED) ? name : null;
    }

    private static boolean isVersion(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-';
    }

    /** Lines that cannot be read, for the test that there are none: the traits of a line are read when first asked for. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(misplaced);
        for (ProgramRow entry : entries.values()) {
            if (!entry.isSound()) {
                faults.add(entry.traits());
            }
        }
        return faults;
    }

    /** The programs whose own line has a trait of that kind. */
    List<String> programsWith(Predicate<Trait> kind) {
        List<String> programs = new ArrayList<>();
        entries.forEach((name, row) -> {
            boolean program = name.indexOf(' ') < 0;
            if (program && row.rules().stream().anyMatch(rule -> kind.test(rule.trait()))) {
                programs.add(name);
            }
        });
        return programs;
    }

    private void line(String line) {
        int bar = line.indexOf(" | ");
        if (bar < 0) {
            misplaced.add(line);
            return;
        }
        String traits = line.substring(bar + 3);
        StringTokenizer head = new StringTokenizer(line.substring(0, bar));
        String names = head.nextToken();
        String subcommands = head.hasMoreTokens() ? head.nextToken() : "";
        StringTokenizer eachName = new StringTokenizer(names, ",");
        while (eachName.hasMoreTokens()) {
            String name = eachName.nextToken();
            if (subcommands.isEmpty()) {
                add(name, new ProgramRow(0, traits));
            }
            StringTokenizer each = new StringTokenizer(subcommands, ",");
            while (each.hasMoreTokens()) {
                String subcommand = each.nextToken().replace('.', ' ');
                int words = subcommand.indexOf(' ') < 0 ? 1 : 2;
                add(name + " " + subcommand, new ProgramRow(words, traits));
            }
        }
    }

    private void add(String key, ProgramRow entry) {
        if (entries.put(key, entry) != null) {
            misplaced.add(key);
        }
    }
}
