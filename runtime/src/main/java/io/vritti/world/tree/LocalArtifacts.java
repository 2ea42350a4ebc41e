package io.vritti.world.tree;

import io.vritti.disk.Disk;
import io.vritti.program.ToolFiles;
import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What builds for the JVM take from the repositories on this machine: the artifacts that their build files name. Another build may
 * install a new version there, or the same snapshot again (maven.apache.org, Introduction to Repositories).
 */
final class LocalArtifacts {

    /** Among the places of each tool that takes artifacts from there. */
    private static final String REPOSITORY = "~/.m2/repository/";

    /** More of them, and a look at each would last longer than a call can wait. */
    private static final int MOST_ARTIFACTS = 400;

    private static final int MOST_BUILD_FILES = 200;
    private static final int MOST_IN_OUTPUT = 10;

    private static final String ID = "\\s*([^<\\s]+)\\s*";
    private static final Pattern GROUP_FIRST = Pattern.compile(
            "<groupId>" + ID + "</groupId>\\s*" + "(?:<!--.{0,200}?-->\\s*)?<artifactId>" + ID + "</artifactId>");
    private static final Pattern ARTIFACT_FIRST = Pattern.compile("<artifactId>" + ID + "</artifactId>\\s*"
            + "(?:<version>[^<]*</version>\\s*)?<groupId>" + ID + "</groupId>");
    private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>\\s*([^<\\s$]+)\\s*</\\1>");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern QUOTED = Pattern.compile("[\"']([\\w.-]+):([\\w.-]+)(?::[^\"'\\s]*)?[\"']");
    private static final Pattern PRINTED =
            Pattern.compile("(?<![\\w.:/-])([a-z][\\w-]*(?:\\.[\\w-]+)+):([\\w.-]+):[\\w.:-]*\\d");

    private final LocalRepository repository;
    private final Set<String> folders = new HashSet<>();
    private final Set<Outside.Place> places = new LinkedHashSet<>();
    private final Deque<String> poms = new ArrayDeque<>();
    private final Map<String, String> properties = new HashMap<>();

    private LocalArtifacts(LocalRepository repository) {
        this.repository = repository;
    }

    /** Folders of artifacts, there or not, that a failed build says it could not find or use. */
    static List<String> inOutput(String output, List<String> programs, Map<String, String> environment) {
        List<String> found = new ArrayList<>();
        LocalRepository repository = builds(programs) ? LocalRepository.of(environment, List.of()) : null;
        Matcher matcher = PRINTED.matcher(repository == null ? "" : output);
        while (matcher.find() && found.size() < MOST_IN_OUTPUT) {
            for (String folder : repository.artifact(matcher.group(1), matcher.group(2))) {
                found.add(folder);
                for (String version : names(folder)) {
                    found.add(folder + "/" + version);
                }
            }
        }
        return found;
    }

    /**
     * @param files absolute paths in the trees of the scope
     * @return null if it is not known which they are, or where, or they are too many
     */
    static Set<Outside.Place> of(TreeScope scope, Collection<String> files, Map<String, String> environment) {
        if (!builds(scope.programs())) {
            return Set.of();
        }
        LocalRepository repository = LocalRepository.of(environment, scope.roots());
        LocalArtifacts artifacts = repository == null ? null : new LocalArtifacts(repository);
        return artifacts != null
                        && artifacts.isInNoOther(files)
                        && artifacts.isInNoOther(scope.named())
                        && artifacts.read(files)
                ? artifacts.places
                : null;
    }

    private static boolean builds(List<String> programs) {
        return ToolFiles.of(programs).contains(REPOSITORY);
    }

    /** Settings that a command may name ({@code -s ci/settings.xml}) can lead to another repository, which nobody looks at then. */
    private boolean isInNoOther(Collection<String> files) {
        for (String file : files) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            if (name.contains("settings") && name.endsWith(".xml")) {
                String text = References.text(new File(file));
                if (text == null || !repository.isThatOf(text)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean read(Collection<String> files) {
        int read = 0;
        for (String file : files) {
            boolean pom = file.endsWith("/pom.xml");
            if (pom || file.endsWith(".gradle") || file.endsWith(".gradle.kts") || file.endsWith(".versions.toml")) {
                String text = ++read > MOST_BUILD_FILES ? null : References.text(new File(file));
                if (text == null) {
                    return false;
                }
                if (pom) {
                    poms.add(text);
                } else {
                    quoted(text);
                }
            }
        }
        poms.forEach(this::properties);
        while (!poms.isEmpty() && folders.size() <= MOST_ARTIFACTS) {
            String pom = poms.pop();
            named(GROUP_FIRST.matcher(pom), 1, 2);
            named(ARTIFACT_FIRST.matcher(pom), 2, 1);
        }
        return folders.size() <= MOST_ARTIFACTS;
    }

    private void properties(String pom) {
        Matcher matcher = PROPERTY.matcher(pom);
        while (matcher.find()) {
            properties.putIfAbsent(matcher.group(1), matcher.group(2));
        }
    }

    private void quoted(String text) {
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            repository.artifact(matcher.group(1), matcher.group(2)).forEach(this::add);
        }
    }

    private void named(Matcher matcher, int group, int artifact) {
        while (matcher.find()) {
            repository
                    .artifact(filled(matcher.group(group)), filled(matcher.group(artifact)))
                    .forEach(this::add);
        }
    }

    /** With the properties of the project; {@code project.x} and {@code pom.x} are its own elements (Maven's model). */
    private String filled(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(properties.getOrDefault(
                match.group(1).replaceFirst("^(?:project|pom)\\.(?:parent\\.)?", ""), match.group())));
    }

    /** A snapshot may have been installed from another project, whose own needs are in the pom beside it. */
    private void add(String folder) {
        if (!folders.add(folder) || folders.size() > MOST_ARTIFACTS) {
            return;
        }
        places.add(new Outside.Place(folder, true));
        for (String version : names(folder)) {
            places.add(new Outside.Place(folder + "/" + version, true));
            if (version.endsWith("-SNAPSHOT")) {
                for (String file : names(folder + "/" + version)) {
                    String pom = file.endsWith(".pom") ? References.text(new File(folder + "/" + version, file)) : null;
                    if (pom != null) {
                        properties(pom);
                        poms.add(pom);
                    }
                }
            }
        }
    }

    private static String[] names(String folder) {
        String[] names = Disk.names(folder);
        return names == null ? new String[0] : names;
    }
}
