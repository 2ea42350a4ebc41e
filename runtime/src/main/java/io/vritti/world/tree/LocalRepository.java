package io.vritti.world.tree;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where builds for the JVM keep artifacts on this machine.
 *
 * @param maven absolute path of the repository that Maven installs into, and Gradle's {@code mavenLocal()} reads
 * @param gradle absolute path of Gradle's cache, whose folders are named by whole groups
 */
record LocalRepository(String maven, String gradle) {

    private static final Pattern SETTING = Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");
    private static final Pattern OPTION = Pattern.compile("-Dmaven\\.repo\\.local=[\"']?([^\\s\"']+)");
    private static final String DEFAULT = "/.m2/repository";

    /**
     * @param roots of the trees, in which Maven's options may lie
     * @return null if it is not known
     */
    static LocalRepository of(Map<String, String> environment, List<String> roots) {
        String home = environment.getOrDefault("HOME", "");
        String maven = first(SETTING, References.text(new File(home, ".m2/settings.xml")), home + DEFAULT);
        for (String start : new String[] {"/etc/mavenrc", home + "/.mavenrc"}) {
            maven = first(OPTION, References.text(new File(start)), maven);
        }
        for (String options :
                new String[] {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "MAVEN_OPTS", "MAVEN_ARGS"}) {
            maven = first(OPTION, environment.getOrDefault(options, ""), maven);
        }
        for (String root : roots) {
            maven = first(OPTION, References.text(new File(root, ".mvn/maven.config")), maven);
            maven = first(OPTION, References.text(new File(root, ".mvn/jvm.config")), maven);
        }
        String path = maven == null
                ? null
                : maven.replace("${user.home}", home)
                        .replace("${env.HOME}", home)
                        .replaceFirst("^~/", Matcher.quoteReplacement(home + "/"));
        boolean known = path != null && path.startsWith("/") && !path.contains("${");
        String gradle = environment.getOrDefault("GRADLE_USER_HOME", home + "/.gradle");
        return known ? new LocalRepository(path, gradle + "/caches/modules-2/files-2.1") : null;
    }

    /** @param text null if it is unknown, and then so is the answer */
    private static String first(Pattern pattern, String text, String otherwise) {
        if (text == null || otherwise == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    /** Whether settings that a command may name say the same; what says nothing is no other word. */
    boolean isThatOf(String settings) {
        Matcher matcher = SETTING.matcher(settings);
        return !matcher.find() || matcher.group(1).equals(maven);
    }

    /** The folders in which the versions of an artifact lie; none for a name that no artifact can have. */
    List<String> artifact(String group, String name) {
        boolean plain = !(group + name).contains("${") && !(group + name).contains("/");
        return plain
                ? List.of(maven + "/" + group.replace('.', '/') + "/" + name, gradle + "/" + group + "/" + name)
                : List.of();
    }
}
