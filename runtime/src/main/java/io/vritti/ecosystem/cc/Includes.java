package io.vritti.ecosystem.cc;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What C and C++ sources include, and every place in which that is looked for before it is found (cpp manual §2.3). */
final class Includes {

    private static final Pattern INCLUDE =
            Pattern.compile("(?m)^[ \\t]*#[ \\t]*(include|include_next|import)[ \\t]*(?:\"([^\"\\n]+)\"|<([^>\\n]+)>)");
    private static final Pattern PUT_TOGETHER =
            Pattern.compile("(?m)^[ \\t]*(?:#[ \\t]*(?:include|include_next|import|embed)\\b(?![ \\t]*[\"<])"
                    + "|#.*\\bdependency\\b|#[ \\t]*/\\*|%:|\\?\\?=|/\\*.*\\*/[ \\t]*#)");
    private static final Pattern ASKED =
            Pattern.compile("__has_include(?:_next)?\\s*\\(\\s*(?:\"([^\"\\n]+)\"|<([^>\\n]+)>)");

    /** They read other files, or say another thing each time. */
    private static final List<String> NEVER_SURE =
            List.of(".incbin", ".include", "__DATE__", "__TIME__", "__TIMESTAMP__", "#embed", "__has_embed");

    /** What the package managers of Debian, Alpine and Red Hat say is installed. */
    private static final List<String> DATABASES = List.of(
            "/var/lib/dpkg/status", "/lib/apk/db/installed", "/var/lib/rpm/rpmdb.sqlite", "/var/lib/rpm/Packages");

    private static final String COMPILERS = "/usr/lib/gcc";
    private static final List<String> SYSTEM_PARTS = List.of("bits", "sys", "asm", "gnu", "linux");
    private static final int MAX_FILES = 60;

    private final ReadSet reads;
    private final boolean cplusplus;
    private final List<String> quoted = new ArrayList<>();
    private final List<String> angled = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private List<String> system;

    Includes(ReadSet reads, boolean cplusplus) {
        this.reads = reads;
        this.cplusplus = cplusplus;
    }

    /** Takes {@code -Ix}, {@code -I x}, {@code -iquote x} and their kin; false for another option. */
    boolean option(String word, String next, Step step) {
        List<String> folders = switch (word) {
            case "-iquote" -> quoted;
            case "-I", "-isystem" -> angled;
            case "-idirafter" -> after;
            default -> null;
        };
        if (folders != null) {
            folder(step.absolute(next), folders);
            return true;
        }
        if (word.startsWith("-I")) {
            folder(step.absolute(word.substring(2)), angled);
            return true;
        }
        return false;
    }

    /** Headers of the system look there, too, for what they include. */
    private void folder(String path, List<String> folders) {
        reads.place(path);
        reads.names(path, "*.h");
        SYSTEM_PARTS.forEach(part -> reads.file(path + "/" + part));
        folders.add(path);
    }

    /** A file that is compiled, or included by one. */
    void source(String path) {
        if (!read.add(path) || !reads.complete()) {
            return;
        }
        reads.file(path);
        if (reads.view().linkMissing(path)) {
            return;
        }
        String text = reads.view().text(path);
        if (text == null || read.size() > MAX_FILES) {
            reads.giveUp(Paths.name(path) + " cannot be read");
            return;
        }
        follow(text.replace("\\\n", ""), Paths.parent(path));
    }

    private void follow(String text, String folder) {
        for (String sign : NEVER_SURE) {
            if (text.contains(sign)) {
                reads.giveUp("a source with " + sign);
            }
        }
        Matcher include = INCLUDE.matcher(text);
        while (include.find()) {
            include(include.group(2), include.group(3), folder);
        }
        Matcher asked = ASKED.matcher(text);
        while (asked.find()) {
            include(asked.group(1), asked.group(2), folder);
        }
        boolean computed = PUT_TOGETHER.matcher(text).find()
                || text.contains("__has_include") && !ASKED.matcher(text).find();
        if (computed) {
            reads.giveUp("an include that is put together");
        }
    }

    private void include(String inQuotes, String inBrackets, String folder) {
        if (inQuotes != null) {
            named(inQuotes, folder);
        } else {
            look(inBrackets, angled);
        }
    }

    /** A name in quotes, in a file of this folder. */
    void named(String name, String folder) {
        List<String> folders = new ArrayList<>();
        folders.add(folder);
        folders.addAll(quoted);
        folders.addAll(angled);
        look(name, folders);
    }

    /** Where it is found first it is read; in the system's folders it is only found. */
    private void look(String name, List<String> folders) {
        if (name.startsWith("/")) {
            source(name);
            return;
        }
        for (String folder : folders) {
            String path = Paths.absolute(folder, name);
            if (reads.view().file(path)) {
                reads.file(path + ".gch");
                source(path);
                return;
            }
            reads.file(path);
        }
        for (String folder : system()) {
            String path = Paths.absolute(folder, name);
            reads.file(path);
            if (reads.view().file(path)) {
                local(path);
                return;
            }
        }
        after.forEach(folder -> source(Paths.absolute(folder, name)));
    }

    /** What no package manager looks after. */
    private void local(String path) {
        if (path.startsWith("/usr/local/")) {
            source(path);
        }
    }

    /** What the system's headers are is what the package managers say. */
    void packages() {
        DATABASES.forEach(reads::file);
        reads.file("/usr/local/include");
    }

    /** In the order of GCC on Linux ({@code gcc -v}), with the folders of every version that is there. */
    private List<String> system() {
        if (system == null) {
            system = new ArrayList<>();
            reads.names(COMPILERS, "*");
            reads.names("/usr/include/c++", "*");
            String[] triples = reads.namesIn(COMPILERS);
            if (cplusplus) {
                for (String version : reads.namesIn("/usr/include/c++")) {
                    system.add("/usr/include/c++/" + version);
                    for (String triple : triples) {
                        system.add("/usr/include/" + triple + "/c++/" + version);
                    }
                    system.add("/usr/include/c++/" + version + "/backward");
                }
            }
            for (String triple : triples) {
                for (String version : reads.namesIn(COMPILERS + "/" + triple)) {
                    system.add(COMPILERS + "/" + triple + "/" + version + "/include");
                }
            }
            system.add("/usr/local/include");
            for (String triple : triples) {
                system.add("/usr/include/" + triple);
            }
            system.add("/usr/include");
        }
        return system;
    }
}
