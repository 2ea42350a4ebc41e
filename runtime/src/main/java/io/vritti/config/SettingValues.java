package io.vritti.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Values of those settings that some source sets, and what the sources say of them. Not changed any more once it is in force. */
final class SettingValues {

    private final EnumMap<Setting, Object> values = new EnumMap<>(Setting.class);
    private final EnumMap<Setting, String> texts = new EnumMap<>(Setting.class);
    private final EnumMap<Setting, String> origins = new EnumMap<>(Setting.class);
    private final EnumMap<Setting, String> refusals = new EnumMap<>(Setting.class);
    private final EnumMap<Setting, String> remarks = new EnumMap<>(Setting.class);
    private final EnumMap<Setting, List<WeakerValue>> weaker = new EnumMap<>(Setting.class);

    /** Whether a source has set the setting, be it to a value that is not allowed. */
    boolean isSet(Setting setting) {
        return origins.containsKey(setting);
    }

    /** @param text the value as given, trimmed */
    void set(Setting setting, Object value, String text, String origin) {
        values.put(setting, value);
        texts.put(setting, text);
        origins.put(setting, origin);
    }

    /**
     * Marks the setting as set to its default, so that no weaker source stands in for what was meant (design.md §7).
     *
     * @param warning says which value is not allowed, and why
     */
    void refuse(Setting setting, String origin, String warning) {
        refusals.put(setting, warning);
        origins.put(setting, "default, because the value given by " + origin + " is not allowed");
    }

    /** Notes what is in vain in an allowed value. */
    void remark(Setting setting, String warning) {
        remarks.put(setting, warning);
    }

    /** Notes a value that has no effect, because a stronger source has set the setting. */
    void addWeaker(Setting setting, WeakerValue value) {
        List<WeakerValue> others = weaker.get(setting);
        if (others == null) {
            others = new ArrayList<>();
            weaker.put(setting, others);
        }
        others.add(value);
    }

    /** Has the setting stay as it was. */
    void keep(Setting setting, SettingValues before) {
        keep(setting, values, before.values);
        keep(setting, texts, before.texts);
        keep(setting, origins, before.origins);
        keep(setting, refusals, before.refusals);
        keep(setting, remarks, before.remarks);
    }

    /** The value in force: the default where nothing is set. */
    Object value(Setting setting) {
        Object value = values.get(setting);
        return value == null ? setting.defaultValue() : value;
    }

    /** The value as given, trimmed, which may be a secret; the text of the default where nothing is set. */
    String text(Setting setting) {
        String text = texts.get(setting);
        return text == null ? setting.defaultText() : text;
    }

    /** Where the value comes from, as {@link Settings#origin} names it; null where nothing is set. */
    String origin(Setting setting) {
        return origins.get(setting);
    }

    /** The warning about a value that is not allowed; null where there is none. */
    String refusal(Setting setting) {
        return refusals.get(setting);
    }

    /** The warning about what is in vain in an allowed value; null where there is none. */
    String remark(Setting setting) {
        return remarks.get(setting);
    }

    /** Values of weaker sources than the one that sets the setting, the strongest first. */
    List<WeakerValue> weaker(Setting setting) {
        return weaker.getOrDefault(setting, List.of());
    }

    private static <V> void keep(Setting setting, Map<Setting, V> now, Map<Setting, V> before) {
        if (before.containsKey(setting)) {
            now.put(setting, before.get(setting));
        } else {
            now.remove(setting);
        }
    }
}
