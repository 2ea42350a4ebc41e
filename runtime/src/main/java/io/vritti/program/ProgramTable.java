package io.vritti.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

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

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

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

    /** The line that fits a program and its subcommand best; {@link Entry#UNKNOWN} if there is none. */
    Entry find(String program, String subcommand) {
        String name = nameInTable(program);
        if (name == null) {
            return Entry.UNKNOWN;
        }
        for (String sub = subcommand; !sub.isEmpty(); sub = withoutLastWord(sub)) {
            Entry entry = entries.get(name + " " + sub);
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
        Entry entry = end == program.length() ? null : entries.get(name);
        return entry != null && entry.mentions(Trait.VERSIONED) ? name : null;
    }

    private static boolean isVersion(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-';
    }

    /** Lines that could not be read, for the test that there are none. */
    List<String> faults() {
        return faults;
    }

    private void line(String line) {
        int bar = line.indexOf(" | ");
        List<Rule> rules = bar < 0 ? null : rules(line.substring(bar + 2));
        if (rules == null || !stdinRulesMakeSense(rules)) {
            faults.add(line);
            return;
        }
        StringTokenizer head = new StringTokenizer(line.substring(0, bar));
        List<String> names = list(head.nextToken());
        List<String> subcommands = head.hasMoreTokens() ? list(head.nextToken()) : List.of("");
        for (String name : names) {
            for (String subcommand : subcommands) {
                add(name, subcommand.replace('.', ' '), rules, line);
            }
        }
    }

    private void add(String name, String subcommand, List<Rule> rules, String line) {
        int words = 0;
        String key = name;
        if (!subcommand.isEmpty()) {
            words = subcommand.indexOf(' ') < 0 ? 1 : 2;
            key = name + " " + subcommand;
        }
        if (entries.put(key, new Entry(words, rules)) != null) {
            faults.add(line);
        }
    }

    /** A rule that always applies hides those behind it. */
    private static boolean stdinRulesMakeSense(List<Rule> rules) {
        boolean decided = false;
        for (Rule rule : rules) {
            if (rule.trait() == Trait.STDIN || rule.trait() == Trait.NOSTDIN) {
                if (decided) {
                    return false;
                }
                decided = rule.conditions().isEmpty();
            }
        }
        return true;
    }

    /** The rules, or null if the text is not made of traits. */
    private static List<Rule> rules(String text) {
        List<Rule> rules = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            int colon = word.indexOf(':');
            String head = colon < 0 ? word : word.substring(0, colon);
            int equals = head.indexOf('=');
            Trait trait = Trait.of(equals < 0 ? head : head.substring(0, equals));
            List<String> values = equals < 0 ? List.of() : list(head.substring(equals + 1));
            if (trait == null || trait.isCounted() && !values.isEmpty() && !isNumber(values.get(0))) {
                return null;
            }
            rules.add(new Rule(trait, values, colon < 0 ? List.of() : list(word.substring(colon + 1))));
        }
        return List.copyOf(rules);
    }

    private static boolean isNumber(String text) {
        return text.length() == 1 && Character.isDigit(text.charAt(0));
    }

    private static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text, ",");
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return List.copyOf(parts);
    }
}
