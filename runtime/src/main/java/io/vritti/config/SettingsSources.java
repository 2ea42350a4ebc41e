package io.vritti.config;

import io.vritti.home.FileVersion;
import io.vritti.home.Home;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The sources of settings. They can be read again and again; the JVM's properties stay as they were at the start, since the host may
 * change its own.
 */
final class SettingsSources {

    private static final String VARIABLE_PREFIX = "VRITTI_";
    private static final String USER_HOME = "user.home";

    /** Enough to see what is wrong; a JVM with hundreds of foreign {@code vritti.} keys shall not fill the log. */
    private static final int MOST_WARNINGS = 20;

    private final String agentArguments;
    private final Properties systemProperties = new Properties();
    private final Map<String, String> environment;
    private String unreadable;
    private FileVersion fileAtStart;

    /** @param agentArguments may be null */
    SettingsSources(String agentArguments, Properties systemProperties, Map<String, String> environment) {
        this.agentArguments = agentArguments;
        this.environment = environment;
        try {
            for (String key : systemProperties.stringPropertyNames()) {
                if (key.startsWith(Setting.PREFIX) || key.equals(USER_HOME)) {
                    this.systemProperties.setProperty(key, systemProperties.getProperty(key));
                }
            }
        } catch (RuntimeException ofTheHost) {
            // Properties of the host's own making may throw; what was read until then stands.
            unreadable = ofTheHost.getClass().getName();
        }
    }

    /** The version of {@code vritti.properties} when it was first read; null without a home. */
    FileVersion fileAtStart() {
        return fileAtStart;
    }

    /** Reads all sources, the strongest first. */
    ReadSettings read() {
        SettingsMerge merge = new SettingsMerge(MOST_WARNINGS);
        boolean fileRefused = false;
        try {
            readArguments(merge);
            readProperties(merge);
            readVariables(merge);
            File file = ReadSettings.fileIn(home(merge));
            if (fileAtStart == null && file != null) {
                // Before it is read, so that no change is missed.
                fileAtStart = FileVersion.of(file);
            }
            fileRefused = file != null && file.exists() && readFile(file, merge);
        } catch (RuntimeException ofTheHost) {
            unreadable = ofTheHost.getClass().getName();
        }
        if (unreadable != null) {
            merge.note(SettingsProblem.of("some settings could not be read: " + unreadable));
        }
        return new ReadSettings(home(merge), merge.values(), List.copyOf(merge.problems()), fileRefused);
    }

    private void readArguments(SettingsMerge merge) {
        AgentArguments arguments = AgentArguments.of(agentArguments);
        List<String> pairs = arguments.pairs();
        // From the end, so that of two equal keys the last wins.
        for (int i = pairs.size() - 1; i >= 0; i--) {
            String pair = pairs.get(i);
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                merge.note(SettingsProblem.of("agent argument \"" + pair + "\" is not key=value: ignored"));
                continue;
            }
            String key = pair.substring(0, equals).trim();
            merge.set(SettingNames.prefixed(key), pair.substring(equals + 1), "agent argument " + key, 0);
        }
        if (arguments.unclosedQuote()) {
            merge.note(SettingsProblem.of(
                    "the agent arguments open a quote that is never closed: the rest was taken as one value"));
        }
    }

    private void readProperties(SettingsMerge merge) {
        for (String key : systemProperties.stringPropertyNames()) {
            if (key.startsWith(Setting.PREFIX)) {
                merge.set(key, systemProperties.getProperty(key), "-D" + key, 0);
            }
        }
    }

    private void readVariables(SettingsMerge merge) {
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            if (name.startsWith(VARIABLE_PREFIX)) {
                Setting setting = SettingNames.ofVariable(name);
                if (setting == null) {
                    String nearest = SettingNames.nearestVariable(name);
                    merge.note(SettingsProblem.unknown(name, 0, name, nearest, "environment variable " + name));
                } else {
                    merge.set(setting, variable.getValue(), name, 0);
                }
            }
        }
    }

    /** @return whether the file is refused */
    private static boolean readFile(File file, SettingsMerge merge) {
        List<SettingsProblem> problems = merge.problems();
        int before = problems.size();
        String distrust = Home.distrustOfSettings(file.getParentFile());
        if (distrust != null) {
            merge.note(SettingsProblem.ofFile(file.getPath(), 0, distrust));
        } else if (!file.isFile()) {
            merge.note(SettingsProblem.ofFile(file.getPath(), 0, "it is no file"));
        } else {
            new FileMerge(merge, file.getPath()).take(SettingsFile.read(file));
        }
        boolean refused = false;
        for (SettingsProblem problem : problems.subList(before, problems.size())) {
            refused |= problem.refused();
        }
        return refused;
    }

    /** Absolute, {@code ~} expanded; null if it would lie in the home of a user who has none. */
    private String home(SettingsMerge merge) {
        String path = (String) merge.values().value(Setting.HOME);
        if (!path.equals("~") && !path.startsWith("~/") && !path.startsWith("~" + File.separator)) {
            return new File(path).getAbsolutePath();
        }
        String user = systemProperties.getProperty(USER_HOME, "");
        // The JDK's answer for a uid without a passwd entry is "?" (facts.md §1.2).
        return user.isEmpty() || user.equals("?") ? null : new File(user + path.substring(1)).getAbsolutePath();
    }
}
