package io.vritti.store;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names skills as Vritti's servers do (facts.md §4.1): {@code {verb}_{tool}_{class}}. */
public final class SkillName {

    /** What programs do that are not called by what they do. */
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("cp", "copy"),
            Map.entry("rsync", "copy"),
            Map.entry("mv", "move"),
            Map.entry("ln", "link"),
            Map.entry("touch", "create"),
            Map.entry("mkdir", "create"),
            Map.entry("createdb", "create"),
            Map.entry("chmod", "permit"),
            Map.entry("chown", "permit"),
            Map.entry("make", "build"),
            Map.entry("cmake", "build"),
            Map.entry("mvn", "build"),
            Map.entry("gradle", "build"),
            Map.entry("javac", "compile"),
            Map.entry("gcc", "compile"),
            Map.entry("curl", "request"),
            Map.entry("wget", "fetch"),
            Map.entry("tar", "unpack"),
            Map.entry("unzip", "unpack"),
            Map.entry("kill", "stop"));

    /** The words by which package managers install. */
    private static final Set<String> INSTALL = Set.of("ci", "i", "add", "install", "get", "sync");

    private static final String USUAL_VERB = "run";

    private SkillName() {}

    /** @param when which failures it is for */
    public static String of(Fix fix, Skill.When when) {
        return verb(fix) + "_" + tool(when.family() == null ? "" : when.family().value()) + "_" + when.finerClass();
    }

    private static String verb(Fix fix) {
        if (!fix.kind().equals(Fix.Kind.RAN)) {
            return "correct";
        }
        String[] words = fix.text().value().strip().split("\\s+");
        String program = words[0].substring(words[0].lastIndexOf('/') + 1);
        if (VERBS.containsKey(program)) {
            return VERBS.get(program);
        }
        for (String word : words) {
            if (INSTALL.contains(word)) {
                return "install";
            }
        }
        boolean subcommand = words.length > 1 && words[1].matches("[a-z]{3,12}");
        return subcommand ? words[1] : USUAL_VERB;
    }

    /** The program of a family, or the host, as part of a name. */
    private static String tool(String family) {
        String[] words = family.strip().split("\\s+");
        boolean names =
                words.length > 1 && words[0].equals(words[0].toUpperCase(Locale.ROOT)) || words[0].equals("tool");
        String tool = names && words.length > 1 ? words[1] : words[0];
        String plain = tool.substring(tool.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
        return plain.isEmpty() ? "call" : plain;
    }
}
