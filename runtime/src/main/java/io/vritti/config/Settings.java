package io.vritti.config;

import io.vritti.home.FileVersion;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The settings in force, with defaults for the rest. They change by {@link #reread} alone, all at once. Loaded in premain, so it touches
 * {@code java.io} only (facts.md §1.2), and never throws: what it cannot read or understand becomes a warning.
 */
public final class Settings {

    /** The {@link #origin} of what nobody has set. */
    public static final String DEFAULT = "default";

    private final SettingsSources sources;
    private final String home;
    private final CurrentValues values;
    private final KyrodbSettings kyrodb;
    private final EmbedSettings embed;
    private final ReflectSettings reflect;
    private final VetoSettings veto;
    private final GateSettings gate;
    private final RetainSettings retain;

    private Settings(SettingsSources sources) {
        ReadSettings read = sources.read();
        this.sources = sources;
        this.home = read.home();
        this.values = new CurrentValues(read);
        this.kyrodb = new KyrodbSettings(values);
        this.embed = new EmbedSettings(values);
        this.reflect = new ReflectSettings(values);
        this.veto = new VetoSettings(values);
        this.gate = new GateSettings(values);
        this.retain = new RetainSettings(values);
    }

    /**
     * Reads agent arguments, then {@code -Dvritti.*}, then {@code VRITTI_*}, then {@code vritti.properties} in the home; the
     * first that sets a key wins.
     *
     * @param agentArguments {@code key=value,key=value}, the prefix {@code vritti.} may be left out; may be null
     */
    public static Settings load(String agentArguments, Properties systemProperties, Map<String, String> environment) {
        return new Settings(new SettingsSources(agentArguments, systemProperties, environment));
    }

    /** Nothing set: what tests and commands without a home start from. */
    public static Settings defaults() {
        return load(null, new Properties(), Map.of());
    }

    /**
     * Reads {@code vritti.properties} once more. What it says is obeyed only if all of it is allowed; else everything stays as it is.
     * Settings that {@linkplain Setting#changesAtOnce do not change at once} stay in any case.
     */
    public SettingsChange reread() {
        ReadSettings before = values.read();
        ReadSettings after = sources.read();
        if (after.fileRefused()) {
            return SettingsChange.refused(after.problems());
        }
        SettingsChange change = SettingsChange.between(before, after);
        for (LaterValue later : change.atNextStart()) {
            after.values().keep(later.setting(), before.values());
        }
        values.replace(after);
        return change;
    }

    /** {@code vritti.properties} in the home, which may not be there; null without a home. */
    public File file() {
        return values.read().file();
    }

    /** The version of that file when it was read at the start; null without a home. */
    public FileVersion fileAtStart() {
        return sources.fileAtStart();
    }

    /** What was wrong with what was given, one sentence each. */
    public List<String> warnings() {
        return values.read().warnings();
    }

    /**
     * What is wrong with the settings that say how far the agent may go, in one sentence; null if nothing is. With a default in
     * their place the agent does something else than its owner meant.
     */
    public String switchProblem() {
        String mode = values.read().values().refusal(Setting.MODE);
        String enabled = values.read().values().refusal(Setting.ENABLED);
        if (mode == null || enabled == null) {
            return mode == null ? enabled : mode;
        }
        return mode + "; " + enabled;
    }

    /** Where the value comes from: {@code agent argument mode}, {@code -Dvritti.mode}, {@code VRITTI_MODE}, a file, {@code default}. */
    public String origin(Setting setting) {
        String origin = values.read().values().origin(setting);
        return origin == null ? DEFAULT : origin;
    }

    /** Weaker sources that set the same setting in vain, as {@link #origin} names them; the strongest first. */
    public List<String> weakerOrigins(Setting setting) {
        List<String> origins = new ArrayList<>();
        for (WeakerValue weaker : values.read().values().weaker(setting)) {
            origins.add(weaker.origin());
        }
        return origins;
    }

    /** The value in force as a user would write it, secrets hidden; empty for an empty list and for none. */
    public String shown(Setting setting) {
        String text = values.read().values().text(setting);
        return text.isEmpty() ? text : setting.type().shown(text);
    }

    /** Whether the agent does anything in this JVM. */
    public boolean enabled() {
        return values.flag(Setting.ENABLED);
    }

    /** How far the agent may go. */
    public Mode mode() {
        return (Mode) values.value(Setting.MODE);
    }

    /** Absolute path of the home, or null if it is not set and the user has none ({@code user.home} is {@code ?}). */
    public File home() {
        return home == null ? null : new File(home);
    }

    /** The name of the customer whose memory this is. */
    public String customer() {
        return (String) values.value(Setting.CUSTOMER);
    }

    /** The store that keeps episodes. */
    public StoreChoice store() {
        return (StoreChoice) values.value(Setting.STORE);
    }

    /** Where KyroDB is and how it is spoken to. */
    public KyrodbSettings kyrodb() {
        return kyrodb;
    }

    /** The models that turn texts and pictures into vectors. */
    public EmbedSettings embed() {
        return embed;
    }

    /** Whether failures are reflected on, by which models, and at what cost. */
    public ReflectSettings reflect() {
        return reflect;
    }

    /** Which calls may be vetoed, and when. */
    public VetoSettings veto() {
        return veto;
    }

    /** How long the gate may take, and how much of the heap. */
    public GateSettings gate() {
        return gate;
    }

    /** Which episodes leave the memory, when, and how. */
    public RetainSettings retain() {
        return retain;
    }

    /** Folder that episodes are archived in, or null for the home's own. */
    public File archiveFolder() {
        return values.file(Setting.ARCHIVE_FOLDER);
    }

    /** What of a failed call's output travels to the shared store. */
    public TextShare shareText() {
        return (TextShare) values.value(Setting.SHARE_TEXT);
    }

    /** The secret that machines of one owner have in common; null where none is set. */
    public String shareSecret() {
        return values.text(Setting.SHARE_SECRET);
    }

    /** What is kept as the goal of a failed call. */
    public GoalCapture captureGoal() {
        return (GoalCapture) values.value(Setting.CAPTURE_GOAL);
    }

    /** What is kept of a failed call's output. */
    public TextCapture captureText() {
        return (TextCapture) values.value(Setting.CAPTURE_TEXT);
    }

    /** Hosts that are model endpoints besides the usual providers, with or without port, as written. */
    public List<String> modelHosts() {
        return values.names(Setting.MODEL_HOSTS);
    }

    /** @param instrumentation one of the {@code INSTRUMENT_} settings */
    public boolean instruments(Setting instrumentation) {
        return values.flag(instrumentation);
    }

    /** Whether a tool's result is followed by what is known of the failure in it. */
    public boolean hintResults() {
        return values.flag(Setting.HINT_RESULTS);
    }

    /** Port of the loopback address at which metrics are read; 0 for none. */
    public int metricsPort() {
        return values.number(Setting.METRICS_PORT);
    }

    /** The least severe level that goes to the agent's log. */
    public LogLevel log() {
        return (LogLevel) values.value(Setting.LOG);
    }
}
