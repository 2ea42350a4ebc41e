package io.vritti.action;

import java.io.File;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The coordinates of the project in a folder, from its build file. */
final class BuildCoordinates {

    private static final Pattern POM_PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
    private static final Pattern POM_INNER = Pattern.compile(
            "<(dependencies|dependencyManagement|build|profiles|reporting)>.*?</\\1>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern GROUP = Pattern.compile("<groupId>\\s*([^<\\s]+)\\s*</groupId>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>\\s*([^<\\s]+)\\s*</artifactId>");
    private static final Pattern TABLE_NAME = Pattern.compile(
            "(?m)^\\[(?:package|project|tool\\.poetry)]\\s*$(?:\\R(?!\\[).*)*?\\Rname\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern GO_MODULE = Pattern.compile("(?m)^module\\s+(\\S+)");

    private BuildCoordinates() {}

    /** {@code maven:com.acme:app}, or null where there is no build file that names it. */
    static String of(File folder) {
        String pom = SmallFile.text(new File(folder, "pom.xml"));
        if (pom != null) {
            return maven(pom);
        }
        String npm = SmallFile.text(new File(folder, "package.json"));
        if (npm != null) {
            String name = JsonName.of(npm);
            return name == null ? null : "npm:" + name;
        }
        String cargo = found(TABLE_NAME, new File(folder, "Cargo.toml"));
        if (cargo != null) {
            return "cargo:" + cargo;
        }
        String module = found(GO_MODULE, new File(folder, "go.mod"));
        if (module != null) {
            return "go:" + module;
        }
        String python = found(TABLE_NAME, new File(folder, "pyproject.toml"));
        return python == null ? null : "python:" + python;
    }

    private static String maven(String pom) {
        String own = POM_PARENT.matcher(pom).replaceAll("");
        String outline = POM_INNER.matcher(own).replaceAll("");
        String artifact = found(ARTIFACT, outline);
        String group = found(GROUP, outline);
        String inherited = group == null ? found(GROUP, pom) : group;
        return artifact == null ? null : "maven:" + inherited + ":" + artifact;
    }

    private static String found(Pattern pattern, File file) {
        String text = SmallFile.text(file);
        return text == null ? null : found(pattern, text);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
