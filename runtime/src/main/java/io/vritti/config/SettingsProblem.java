package io.vritti.config;

/**
 * One thing that is wrong with what a source of settings says.
 *
 * @param source the source, as {@link Settings#origin} names it; null where the text names it
 * @param line of the file, from 1; 0 if the source is no file, or the whole file is meant
 * @param key the key as given; null if no key is meant
 * @param nearest the key that was perhaps meant; or null
 * @param refused whether a value is not allowed or the file cannot be obeyed; else something is ignored
 * @param what a sentence that names what was given and what is wrong with it, without what follows from that
 * @param instead what an agent does instead when it starts; empty if the sentence says it
 */
public record SettingsProblem(
        String source, int line, String key, String nearest, boolean refused, String what, String instead) {

    /** A file of which nothing is obeyed. */
    static SettingsProblem ofFile(String source, int line, String why) {
        return new SettingsProblem(source, line, null, null, true, place(source, line) + " is not obeyed: " + why, "");
    }

    /** Anything else that is wrong and not bound to a key. */
    static SettingsProblem of(String what) {
        return new SettingsProblem(null, 0, null, null, false, what, "");
    }

    /** A key that is known and has no effect, or not the expected one. */
    static SettingsProblem ofKey(String source, int line, String key, String what, String instead) {
        return new SettingsProblem(source, line, key, null, false, what, instead);
    }

    /**
     * A key that no setting has.
     *
     * @param what names the key and its source
     */
    static SettingsProblem unknown(String source, int line, String key, String nearest, String what) {
        String instead = nearest == null ? ": ignored" : ": ignored; did you mean " + nearest + "?";
        return new SettingsProblem(source, line, key, nearest, false, "unknown " + what, instead);
    }

    /** A value that the setting does not allow. */
    static SettingsProblem notAllowed(Setting setting, String text, String source, int line) {
        String given = setting.key() + "=" + setting.type().shown(text) + " (" + place(source, line) + ")";
        String kept = setting.defaultText().isEmpty() ? "none" : setting.defaultText();
        return new SettingsProblem(
                source,
                line,
                setting.key(),
                null,
                true,
                given + " must be " + setting.type().allowed(),
                "; using " + kept);
    }

    /** The source, followed by the line as compilers write it if the source is a file. */
    static String place(String source, int line) {
        return line == 0 ? source : source + ":" + line;
    }

    /** Whether an unknown key may have been meant to say what leaves the memory. */
    boolean doubtsRetention() {
        return key != null
                && !refused
                && (namesRetention(key) || nearest != null && namesRetention(nearest))
                && SettingNames.ofKey(SettingNames.prefixed(key)) == null;
    }

    private static boolean namesRetention(String name) {
        return name.startsWith("vritti.retain.") || name.startsWith("VRITTI_RETAIN_");
    }

    /** The whole sentence: what is wrong, and what an agent does instead when it starts. */
    String warning() {
        return what + instead;
    }
}
