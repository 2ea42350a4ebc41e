package io.vritti.config;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every key that can be set (design.md §7): the one table that the loader obeys and from which the README's is made.
 */
public enum Setting {
    ENABLED("enabled", ChoiceTypes.flag(), "true", "`false`: the agent leaves the JVM as it found it."),
    MODE(
            "mode",
            ChoiceTypes.choice(Mode.values()),
            "observe",
            "`off` does nothing, `observe` remembers and notes what it would have vetoed, `hint` also reports fixes, `veto` also refuses."),
    HOME(
            "home",
            TextTypes.path(),
            "~/.vritti",
            "Folder of the memory, the logs and `vritti.properties`. JVMs that share it share their memory."),
    CUSTOMER("customer", TextTypes.name(), "default", "Whose memory this is: episodes of others are never matched."),
    STORE(
            "store",
            ChoiceTypes.choice(StoreChoice.values()),
            "embedded",
            "Where episodes are kept: `embedded`, in the home; `kyrodb`, there and in a KyroDB that others share."),
    KYRODB_TEXT(
            "kyrodb.text",
            TextTypes.address(),
            "127.0.0.1:50051",
            "KyroDB's instance for texts; its dimension is that of the text model, its distance is cosine."),
    KYRODB_IMAGE(
            "kyrodb.image",
            TextTypes.address(),
            "",
            "KyroDB's instance for images; only needed where some are stored."),
    KYRODB_API_KEY(
            "kyrodb.api-key", TextTypes.secret(), "", "KyroDB's key, where it wants one; never logged or shown."),
    KYRODB_TLS("kyrodb.tls", ChoiceTypes.flag(), "false", "Whether to use TLS for KyroDB."),
    KYRODB_TLS_VERIFY(
            "kyrodb.tls.verify",
            ChoiceTypes.flag(),
            "true",
            "`false` accepts any certificate of any name: for trials only, since then anybody can be the server."),
    KYRODB_TLS_CA(
            "kyrodb.tls.ca",
            TextTypes.path(),
            "",
            "PEM file of the authorities that KyroDB's certificate must come from; none: those of the Java run time."),
    KYRODB_TLS_CERTIFICATE(
            "kyrodb.tls.certificate", TextTypes.path(), "", "PEM file of our own certificate, where KyroDB wants one."),
    KYRODB_TLS_KEY("kyrodb.tls.key", TextTypes.path(), "", "PEM file of its private key (PKCS#8)."),
    SHARE_TEXT(
            "share.text",
            ChoiceTypes.choice(TextShare.values()),
            "line",
            "What of a failed call's output travels to the shared store, redacted: `none`, or the `line` of the error and what a reflection says of it."),
    SHARE_SECRET(
            "share.secret",
            TextTypes.secret(),
            "",
            "A secret that the machines of one owner have in common: what they share is sealed with it, and what others write only hints."),
    ALLOW(
            "allow",
            ListTypes.patterns(),
            "",
            "Calls that are never vetoed: `git push *`, `GET https://host/*`, or `class:timeout_error`; `*` is any text."),
    DENY(
            "deny",
            ListTypes.patterns(),
            "",
            "Calls that are always vetoed in mode `veto`, with no way to insist; beats `vritti.allow`. Same patterns."),
    VETO_SCOPE(
            "veto.scope",
            ChoiceTypes.choice(VetoScope.values()),
            "auto",
            "`auto`: calls inside the tool calls of known frameworks, and processes of other programs that talk to a model; `tool`: the"
                    + " first of them only; `all`: every call."),
    VETO_CLASSES(
            "veto.classes",
            ListTypes.classes(),
            "all",
            "Error classes for which a veto is allowed, such as `resource_error; timeout_error`."),
    VETO_AFTER(
            "veto.after",
            NumberTypes.number(1, 100),
            "1",
            "Failures of a kind that repeats by itself (usage, missing file, permission) before the first veto."),
    VETO_INSIST(
            "veto.insist",
            NumberTypes.number(1, 100),
            "2",
            "Vetoes after which the next attempt runs to see whether it still fails."),
    VETO_HOLDOUT(
            "veto.holdout",
            NumberTypes.ratio(),
            "0.02",
            "Share of would-be vetoes that run anyway, so that `stats` can say how often a veto is right; `0`: none."),
    HINT_RESULTS(
            "hint.results",
            ChoiceTypes.flag(),
            "true",
            "Whether, in modes `hint` and `veto`, a tool's plain text result is followed by what is known of the failure in it."),
    GATE_DEADLINE(
            "gate.deadline",
            TimeTypes.duration("1ms", "10s"),
            "50ms",
            "The longest that a call waits for a verdict, from the moment the host makes it; then it runs."),
    GATE_DEADLINE_FIRST(
            "gate.deadline.first",
            TimeTypes.duration("1ms", "10s"),
            "2s",
            "The same in mode `veto` for a process that failed when it last ran, while the agent still starts; or, by all first"
                    + " calls together, if it failed on another machine: a JVM that makes one call would else repeat every"
                    + " failure."),
    MEMORY_INDEX(
            "memory.index",
            NumberTypes.number(0, 1_048_576),
            "0",
            "KiB of the heap for what the gate knows of failures; the rest is read from the store on need."
                    + " `0`: 2 % of the heap, 2048 at least and 8192 at most."),
    CAPTURE_GOAL(
            "capture.goal",
            ChoiceTypes.choice(GoalCapture.values()),
            "tool",
            "What is kept as the goal of a failed call: `off`: nothing; `tool` and `user`: the entry `vritti.goal` of SLF4J's"
                    + " diagnostic context, else what the tool says of itself to the model (`tool`), or the user's message"
                    + " (`user`)."),
    CAPTURE_TEXT(
            "capture.text",
            ChoiceTypes.choice(TextCapture.values()),
            "tail",
            "What is kept of a failed call's output, redacted: nothing, the telling line, or the end of both streams."),
    EMBED_ENABLED(
            "embed.enabled",
            ChoiceTypes.flag(),
            "true",
            "Similarity, for `search` and for fixes of similar failures, by a model in the jar that is loaded on first need;"
                    + " it needs 256 MiB of free memory."),
    EMBED_MODEL(
            "embed.model",
            TextTypes.path(),
            "",
            "Another text model, an ONNX file (BERT-like, uncased); vectors of different models are never compared."),
    EMBED_TOKENIZER("embed.tokenizer", TextTypes.path(), "", "That model's WordPiece vocabulary, `vocab.txt`."),
    EMBED_DIMENSION(
            "embed.dimension", NumberTypes.number(8, 4096), "384", "How many numbers a vector of that model has."),
    EMBED_IMAGE_MODEL(
            "embed.image.model",
            TextTypes.path(),
            "",
            "A model for pictures, an ONNX file: the visual part of a CLIP, 512 numbers a vector; none is in the jar."),
    REFLECT_ENABLED(
            "reflect.enabled",
            ChoiceTypes.flag(),
            "true",
            "Whether failures are reflected on: by rules, and by a model where `vritti.reflect.key` is set."),
    REFLECT_KEY(
            "reflect.key",
            TextTypes.secret(),
            "",
            "Key of the endpoint whose models are asked about failures that recur and that rules leave open; without one no model is"
                    + " ever asked. Never logged or shown."),
    REFLECT_URL(
            "reflect.url",
            TextTypes.url(),
            "https://openrouter.ai/api/v1",
            "An endpoint that speaks OpenAI's chat completions; redacted text goes there, and nowhere else."),
    REFLECT_MODEL(
            "reflect.model",
            TextTypes.model(),
            "openrouter/free",
            "The model that is asked; the default costs nothing."),
    REFLECT_MODELS(
            "reflect.models",
            ListTypes.models(),
            "",
            "Models that are asked about the same failure, where it is severe or frequent: about a tenth of those asked about. Only"
                    + " what they agree on is kept. None: `vritti.reflect.model` alone, from two perspectives."),
    REFLECT_BUDGET_REQUESTS(
            "reflect.budget.requests",
            NumberTypes.number(0, 1_000_000),
            "50",
            "The most requests to models on a day (UTC), all JVMs of the home together. OpenRouter's own count of what is left is"
                    + " obeyed, too."),
    REFLECT_BUDGET_TOKENS(
            "reflect.budget.tokens",
            NumberTypes.number(0, 1_000_000_000),
            "200000",
            "The most tokens on a day, of questions and answers; what is not sure to fit is not asked."),
    REFLECT_BUDGET_COST(
            "reflect.budget.cost",
            NumberTypes.dollars(),
            "0",
            "The most US dollars on a day. `0`: only models that are known to be free are asked: `openrouter/free`, those whose name"
                    + " ends with `:free`, and those on this machine."),
    RETAIN_UNUSED(
            "retain.unused",
            TimeTypes.period(),
            "",
            "Episodes that were not used for so long leave the memory: that did not fail again, were not vetoed, hinted at, told or found"
                    + " by `search`. As long as none of the `retain` settings is set, everything is kept for ever."),
    RETAIN_RESOLVED(
            "retain.resolved",
            TimeTypes.period(),
            "",
            "The same for episodes of which it is known how they ended, where that is to be sooner."),
    RETAIN_CLASSES(
            "retain.classes",
            ListTypes.classPeriods(),
            "",
            "The same by class of error, in place of `vritti.retain.unused`: `timeout_error=30d; port_in_use=14d;"
                    + " configuration_error=never`."),
    RETAIN_PER_ACTION(
            "retain.per.action",
            NumberTypes.number(0, 1_000_000),
            "0",
            "The most episodes of one call; those that were used last stay. `0`: any number."),
    RETAIN_TOTAL(
            "retain.total",
            NumberTypes.number(0, 1_000_000_000),
            "0",
            "The most episodes of all; those that were used last stay. `0`: any number."),
    RETAIN_RECURRING(
            "retain.recurring",
            NumberTypes.number(2, 1_000_000),
            "5",
            "What failed so often in the same way stays in any case. So do failures of severity 1, skills and what they were learnt"
                    + " from, what its owner allowed, denied, resolved or gave a picture, and what waits to be sent or reflected on."),
    RETAIN_HOW(
            "retain.how",
            ChoiceTypes.choice(Leaving.values()),
            "archive",
            "What becomes of episodes that leave: `archive` puts them into cold storage, `delete` forgets them for good; both in the"
                    + " shared store, too."),
    ARCHIVE_FOLDER(
            "archive.folder",
            TextTypes.path(),
            "",
            "Folder to which `archive` and retention put episodes away, as compressed JSON lines; none: `archive` in the home."),
    MODEL_HOSTS(
            "model.hosts",
            ListTypes.list(),
            "",
            "Hosts, besides the usual providers, that are model endpoints: `llm.internal; localhost:11434`."),
    INSTRUMENT_PROCESS("instrument.process.enabled", ChoiceTypes.flag(), "true", "Watch process starts."),
    INSTRUMENT_HTTP_CLIENT(
            "instrument.http-client.enabled",
            ChoiceTypes.flag(),
            "true",
            "Watch `java.net.http.HttpClient` and the client libraries (OkHttp, Apache HttpClient, Jetty, Reactor Netty, "
                    + "Netty)."),
    INSTRUMENT_URL_CONNECTION(
            "instrument.url-connection.enabled", ChoiceTypes.flag(), "true", "Watch `HttpURLConnection`."),
    INSTRUMENT_TOOL(
            "instrument.tool.enabled",
            ChoiceTypes.flag(),
            "true",
            "Watch the tool calls of agent frameworks; without it a veto reaches the model as the framework passes on an exception."),
    METRICS_PORT(
            "metrics.port",
            NumberTypes.number(0, 65_535),
            "0",
            "A port of the loopback address, at which `GET /metrics` answers Prometheus; `0`: none. One JVM has it, and answers for all"
                    + " that share its home."),
    LOG(
            "log",
            ChoiceTypes.choice(LogLevel.values()),
            "warn",
            "What goes to `vritti.log` in the home; nothing ever goes to the host's output.");

    static final String PREFIX = "vritti.";

    /** The settings that are read at each use; the others are read once, when a JVM starts. */
    private static final Set<Setting> AT_ONCE = EnumSet.of(
            ENABLED,
            MODE,
            SHARE_TEXT,
            ALLOW,
            DENY,
            VETO_SCOPE,
            VETO_CLASSES,
            VETO_AFTER,
            VETO_INSIST,
            VETO_HOLDOUT,
            HINT_RESULTS,
            GATE_DEADLINE,
            CAPTURE_GOAL,
            CAPTURE_TEXT,
            RETAIN_UNUSED,
            RETAIN_RESOLVED,
            RETAIN_CLASSES,
            RETAIN_PER_ACTION,
            RETAIN_TOTAL,
            RETAIN_RECURRING,
            RETAIN_HOW,
            REFLECT_BUDGET_REQUESTS,
            REFLECT_BUDGET_TOKENS,
            REFLECT_BUDGET_COST,
            MODEL_HOSTS,
            LOG);

    private final String key;
    private final ValueType type;
    private final String defaultText;
    private final String doc;
    private Object defaultValue;

    Setting(String name, ValueType type, String defaultText, String doc) {
        this.key = "vritti." + name;
        this.type = type;
        this.defaultText = defaultText;
        this.doc = doc;
    }

    /** The key as in system properties and in {@code vritti.properties}. */
    public String key() {
        return key;
    }

    /** The environment variable: {@code VRITTI_VETO_SCOPE}. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The default as a user would write it; empty for an empty list. */
    public String defaultText() {
        return defaultText;
    }

    /** The effect of the setting, in a sentence or two of Markdown. */
    public String doc() {
        return doc;
    }

    /** Whether a change in {@code vritti.properties} takes effect in JVMs that run already. */
    public boolean changesAtOnce() {
        return AT_ONCE.contains(this);
    }

    ValueType type() {
        return type;
    }

    /** The default as a value. */
    Object defaultValue() {
        if (defaultValue == null) {
            defaultValue = type.parse(defaultText);
        }
        return defaultValue;
    }

    /** The README's table, and the list of settings that change at once. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("| key | default | values | meaning |\n|---|---|---|---|\n");
        for (Setting setting : values()) {
            table.append("| `").append(setting.key).append("` | ");
            table.append(setting.defaultText.isEmpty() ? "none" : '`' + setting.defaultText + '`');
            table.append(" | ").append(setting.type.allowed()).append(" | ");
            table.append(setting.doc).append(" |\n");
        }
        List<String> atOnce = new ArrayList<>();
        for (Setting setting : AT_ONCE) {
            atOnce.add('`' + setting.key + '`');
        }
        return table.append("\nIn force within a second of a change: ")
                .append(String.join(", ", atOnce))
                .append(". The others are looked at when a program starts.\n")
                .toString();
    }
}
