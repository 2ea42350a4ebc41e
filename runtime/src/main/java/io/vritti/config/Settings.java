package io.vritti.config;

import java.io.File;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The settings in force, with defaults for the rest; immutable. Loaded in premain, so it touches {@code java.io} only
 * (facts.md §1.2), and never throws: what it cannot read or understand becomes a warning.
 */
public final class Settings {

    private static final long KIB = 1024;

    /** design.md §6: about 5,000 failures, with what they read; a heap of 64 MiB holds a quarter of them. */
    private static final long MOST_INDEX_BYTES = 8 * 1024 * KIB;

    private static final long LEAST_INDEX_BYTES = 2 * 1024 * KIB;
    private static final double INDEX_SHARE = 0.02;

    private final EnumMap<Setting, Object> values;
    private final EnumMap<Setting, String> origins;
    private final EnumMap<Setting, String> refusals;
    private final List<String> warnings;
    private final String home;

    Settings(SettingsReader reader) {
        values = reader.values();
        origins = reader.origins();
        refusals = reader.refusals();
        home = reader.home();
        warnings = List.copyOf(reader.warnings());
    }

    /**
     * Reads agent arguments, then {@code -Dvritti.*}, then {@code VRITTI_*}, then {@code vritti.properties} in the home; the
     * first that sets a key wins.
     *
     * @param agentArguments {@code key=value,key=value}, the prefix {@code vritti.} may be left out; may be null
     */
    public static Settings load(String agentArguments, Properties systemProperties, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(systemProperties);
        try {
            reader.readArguments(agentArguments);
            reader.readProperties(systemProperties);
            reader.readVariables(environment);
            reader.readHome();
        } catch (RuntimeException unreadable) {
            // A Properties or Map of the host's own making may throw; what was read until then stands.
            reader.warn(
                    "some settings could not be read: " + unreadable.getClass().getName());
        }
        return new Settings(reader);
    }

    /** Nothing set: what tests and commands without a home start from. */
    public static Settings defaults() {
        return load(null, new Properties(), Map.of());
    }

    /** What was wrong with what was given, one sentence each. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * What is wrong with the settings that say how far the agent may go, in one sentence; null if nothing is. With a default in
     * their place the agent does something else than its owner meant.
     */
    public String switchProblem() {
        String mode = refusals.get(Setting.MODE);
        String enabled = refusals.get(Setting.ENABLED);
        if (mode == null || enabled == null) {
            return mode == null ? enabled : mode;
        }
        return mode + "; " + enabled;
    }

    /** Where the value comes from: {@code agent argument}, {@code -Dvritti.mode}, {@code VRITTI_MODE}, a file, {@code default}. */
    public String origin(Setting setting) {
        String origin = origins.get(setting);
        return origin == null ? "default" : origin;
    }

    public boolean enabled() {
        return (Boolean) value(Setting.ENABLED);
    }

    public Mode mode() {
        return (Mode) value(Setting.MODE);
    }

    /** Absolute path of the home, or null if it is not set and the user has none ({@code user.home} is {@code ?}). */
    public File home() {
        return home == null ? null : new File(home);
    }

    public String customer() {
        return (String) value(Setting.CUSTOMER);
    }

    public StoreChoice store() {
        return (StoreChoice) value(Setting.STORE);
    }

    /** {@code host:port} of KyroDB's instance for texts. */
    public String kyrodbText() {
        return (String) value(Setting.KYRODB_TEXT);
    }

    /** {@code host:port} of KyroDB's instance for images, or null. */
    public String kyrodbImage() {
        return text(Setting.KYRODB_IMAGE);
    }

    /** A secret, or null. */
    public String kyrodbApiKey() {
        return text(Setting.KYRODB_API_KEY);
    }

    public boolean kyrodbTls() {
        return (Boolean) value(Setting.KYRODB_TLS);
    }

    public boolean kyrodbTlsVerify() {
        return (Boolean) value(Setting.KYRODB_TLS_VERIFY);
    }

    /** PEM file, or null. */
    public File kyrodbTlsCa() {
        return file(Setting.KYRODB_TLS_CA);
    }

    /** PEM file, or null. */
    public File kyrodbTlsCertificate() {
        return file(Setting.KYRODB_TLS_CERTIFICATE);
    }

    /** PEM file, or null. */
    public File kyrodbTlsKey() {
        return file(Setting.KYRODB_TLS_KEY);
    }

    public List<ActionPattern> allow() {
        return patterns(Setting.ALLOW);
    }

    public List<ActionPattern> deny() {
        return patterns(Setting.DENY);
    }

    public boolean embedEnabled() {
        return (Boolean) value(Setting.EMBED_ENABLED);
    }

    /** The owner's own text model, or null for the built-in one. */
    public File embedModel() {
        return file(Setting.EMBED_MODEL);
    }

    /** The vocabulary of the owner's own text model, or null for the built-in one. */
    public File embedTokenizer() {
        return file(Setting.EMBED_TOKENIZER);
    }

    public int embedDimension() {
        return (Integer) value(Setting.EMBED_DIMENSION);
    }

    /** The owner's model for pictures, or null: then there are none. */
    public File embedImageModel() {
        return file(Setting.EMBED_IMAGE_MODEL);
    }

    public boolean reflectEnabled() {
        return (Boolean) value(Setting.REFLECT_ENABLED);
    }

    /** A secret, or null: then no model is asked. */
    public String reflectKey() {
        return text(Setting.REFLECT_KEY);
    }

    public String reflectUrl() {
        return (String) value(Setting.REFLECT_URL);
    }

    public String reflectModel() {
        return (String) value(Setting.REFLECT_MODEL);
    }

    /** Those that are asked about the same failure; empty for {@link #reflectModel} alone. */
    public List<String> reflectModels() {
        return names(Setting.REFLECT_MODELS);
    }

    /** A day. */
    public int reflectRequests() {
        return (Integer) value(Setting.REFLECT_BUDGET_REQUESTS);
    }

    /** A day, of questions and answers. */
    public int reflectTokens() {
        return (Integer) value(Setting.REFLECT_BUDGET_TOKENS);
    }

    /** US dollars a day. */
    public BigDecimal reflectCost() {
        return (BigDecimal) value(Setting.REFLECT_BUDGET_COST);
    }

    public VetoScope vetoScope() {
        return (VetoScope) value(Setting.VETO_SCOPE);
    }

    /**
     * Whether a failure of this kind may be vetoed at all.
     *
     * @param errorClass one of the classes of facts.md §4.1 ({@code timeout_error})
     * @param finerClass our finer word for it ({@code port_in_use}), may be null
     */
    public boolean vetoesClass(String errorClass, String finerClass) {
        List<String> classes = names(Setting.VETO_CLASSES);
        return classes.contains("all")
                || classes.contains(errorClass)
                || finerClass != null && classes.contains(finerClass);
    }

    public int vetoAfter() {
        return (Integer) value(Setting.VETO_AFTER);
    }

    public int vetoInsist() {
        return (Integer) value(Setting.VETO_INSIST);
    }

    /** 0 to 1. */
    public double vetoHoldout() {
        return (Double) value(Setting.VETO_HOLDOUT);
    }

    /** How much of the heap what is known of failures may take. */
    public long indexBytes() {
        int set = (Integer) value(Setting.MEMORY_INDEX);
        long share = (long) (INDEX_SHARE * Runtime.getRuntime().maxMemory());
        return set > 0 ? set * KIB : Math.min(MOST_INDEX_BYTES, Math.max(LEAST_INDEX_BYTES, share));
    }

    public long gateDeadlineNanos() {
        return (Long) value(Setting.GATE_DEADLINE);
    }

    /** For a process that failed when it last ran, while the agent starts. */
    public long gateDeadlineFirstNanos() {
        return (Long) value(Setting.GATE_DEADLINE_FIRST);
    }

    public GoalCapture captureGoal() {
        return (GoalCapture) value(Setting.CAPTURE_GOAL);
    }

    public TextShare shareText() {
        return (TextShare) value(Setting.SHARE_TEXT);
    }

    /** Null where none is set. */
    public String shareSecret() {
        return text(Setting.SHARE_SECRET);
    }

    public TextCapture captureText() {
        return (TextCapture) value(Setting.CAPTURE_TEXT);
    }

    /** Hosts, with or without port, as written. */
    public List<String> modelHosts() {
        return names(Setting.MODEL_HOSTS);
    }

    /** @param instrumentation one of the {@code INSTRUMENT_} settings */
    public boolean instruments(Setting instrumentation) {
        return (Boolean) value(instrumentation);
    }

    public boolean hintResults() {
        return (Boolean) value(Setting.HINT_RESULTS);
    }

    public LogLevel log() {
        return (LogLevel) value(Setting.LOG);
    }

    @SuppressWarnings("unchecked")
    private List<ActionPattern> patterns(Setting setting) {
        return (List<ActionPattern>) value(setting);
    }

    @SuppressWarnings("unchecked")
    private List<String> names(Setting setting) {
        return (List<String>) value(setting);
    }

    /** Null where nothing is set. */
    private String text(Setting setting) {
        Object value = values.get(setting);
        return value == null || value.equals("") ? null : (String) value;
    }

    /** Null where nothing is set. */
    private File file(Setting setting) {
        String path = text(setting);
        return path == null ? null : new File(path).getAbsoluteFile();
    }

    private Object value(Setting setting) {
        Object value = values.get(setting);
        return value == null ? setting.type().parse(setting.defaultText()) : value;
    }
}
