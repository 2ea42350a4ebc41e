package io.vritti.config;

import io.vritti.home.Home;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Collects settings from their sources, the strongest first: a key that is set stays as it is. */
final class SettingsReader {

    private static final String FILE_NAME = "vritti.properties";
    private static final String VARIABLE_PREFIX = "VRITTI_";

    /** Enough to see what is wrong; a JVM with hundreds of foreign {@code vritti.} keys shall not fill the log. */
    private static final int MOST_WARNINGS = 20;

    private final EnumMap<Setting, Object> values = new EnumMap<>(Setting.class);
    private final EnumMap<Setting, String> origins = new EnumMap<>(Setting.class);
    private final EnumMap<Setting, String> refusals = new EnumMap<>(Setting.class);
    private final List<String> warnings = new ArrayList<>();
    private final String userHome;

    SettingsReader(Properties systemProperties) {
        String folder = systemProperties.getProperty("user.home");
        // The JDK's answer for a uid without a passwd entry (facts.md §1.2).
        userHome = folder == null || folder.isEmpty() || folder.equals("?") ? null : folder;
    }

    void readArguments(String text) {
        AgentArguments arguments = AgentArguments.of(text);
        List<String> pairs = arguments.pairs();
        // From the end, so that of two equal keys the last wins.
        for (int i = pairs.size() - 1; i >= 0; i--) {
            String pair = pairs.get(i);
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                warn("agent argument \"" + pair + "\" is not key=value: ignored");
                continue;
            }
            String key = pair.substring(0, equals).trim();
            set(prefixed(key), pair.substring(equals + 1), "agent argument " + key);
        }
        if (arguments.unclosedQuote()) {
            warn("the agent arguments open a quote that is never closed: the rest was taken as one value");
        }
    }

    void readProperties(Properties properties) {
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(Setting.PREFIX)) {
                set(key, properties.getProperty(key), "-D" + key);
            }
        }
    }

    void readVariables(Map<String, String> environment) {
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            if (name.startsWith(VARIABLE_PREFIX)) {
                Setting setting = ofVariable(name);
                if (setting == null) {
                    unknown("environment variable " + name, NearestName.of(name, variables()));
                } else {
                    set(setting, variable.getValue(), name);
                }
            }
        }
    }

    /** Reads {@code vritti.properties} in the home that the other sources named. A missing file is as good as an empty one. */
    void readHome() {
        String home = home();
        File file = home == null ? null : new File(home, FILE_NAME);
        if (file == null || !file.isFile()) {
            return;
        }
        String distrust = Home.distrustOfSettings(new File(home));
        if (distrust != null) {
            warn(file + " is not obeyed: " + distrust);
            return;
        }
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            warn(file + " could not be read: " + unreadable.getMessage());
            return;
        }
        if (properties.remove(Setting.HOME.key()) != null) {
            warn(Setting.HOME.key() + " in " + file + " is ignored: the file is found through the home");
        }
        for (String key : properties.stringPropertyNames()) {
            set(prefixed(key), properties.getProperty(key), file.getPath());
        }
    }

    EnumMap<Setting, Object> values() {
        return values;
    }

    EnumMap<Setting, String> origins() {
        return origins;
    }

    /** The warnings about values that are not allowed, by setting. */
    EnumMap<Setting, String> refusals() {
        return refusals;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Absolute, {@code ~} expanded; null if it would lie in the home of a user who has none. */
    String home() {
        Object given = values.get(Setting.HOME);
        String path = given == null ? Setting.HOME.defaultText() : (String) given;
        if (path.equals("~") || path.startsWith("~/") || path.startsWith("~" + File.separator)) {
            return userHome == null ? null : new File(userHome + path.substring(1)).getAbsolutePath();
        }
        return new File(path).getAbsolutePath();
    }

    void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        }
    }

    private void set(String key, String text, String origin) {
        for (Setting setting : Setting.values()) {
            if (setting.key().equals(key)) {
                set(setting, text, origin);
                return;
            }
        }
        List<String> keys = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            keys.add(setting.key());
        }
        unknown("setting " + key + " (" + origin + ")", NearestName.of(key, keys));
    }

    /** A blank value is as good as none: {@code VRITTI_MODE=} in a compose file means "not set". */
    private void set(Setting setting, String text, String origin) {
        String trimmed = text.trim();
        if (trimmed.isEmpty() || origins.containsKey(setting)) {
            return;
        }
        origins.put(setting, origin);
        Object value = setting.type().parse(trimmed);
        if (value == null) {
            origins.remove(setting);
            String warning = setting.key() + "=" + setting.type().shown(trimmed) + " (" + origin + ") must be "
                    + setting.type().allowed() + "; using "
                    + (setting.defaultText().isEmpty() ? "none" : setting.defaultText());
            warn(warning);
            refusals.put(setting, warning);
            // Marked as set, so that a weaker source does not stand in for what was meant: the default is kept
            // (design.md §7).
            value = setting.type().parse(setting.defaultText());
            origins.put(setting, "default, because the value given by " + origin + " is not allowed");
        }
        values.put(setting, value);
    }

    private void unknown(String what, String nearest) {
        warn("unknown " + what + (nearest == null ? ": ignored" : ": ignored; did you mean " + nearest + "?"));
    }

    private static String prefixed(String key) {
        return key.startsWith(Setting.PREFIX) ? key : Setting.PREFIX + key;
    }

    private static Setting ofVariable(String name) {
        for (Setting setting : Setting.values()) {
            if (setting.variable().equals(name)) {
                return setting;
            }
        }
        return null;
    }

    private static List<String> variables() {
        List<String> names = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            names.add(setting.variable());
        }
        return names;
    }
}
