package io.vritti.config;

import java.util.Locale;

/**
 * Every key that can be set (design.md §7): the one table that the loader obeys and from which the README's is made.
 */
public enum Setting {
    ENABLED("enabled", ValueType.flag(), "true", "`false`: the agent leaves the JVM as it found it."),
    MODE(
            "mode",
            ValueType.choice(Mode.values()),
            "observe",
            "`off` does nothing, `observe` remembers and notes what it would have vetoed, `hint` also reports fixes, `veto` also refuses."),
    HOME(
            "home",
            ValueType.path(),
            "~/.vritti",
            "Folder of the memory, the logs and `vritti.properties`. JVMs that share it share their memory."),
    CUSTOMER("customer", ValueType.name(), "default", "Whose memory this is: episodes of others are never matched."),
    STORE(
            "store",
            ValueType.choice(StoreChoice.values()),
            "embedded",
            "Where episodes are kept: `embedded`, in the home; `kyrodb`, there and in a KyroDB that others share."),
    KYRODB_TEXT(
            "kyrodb.text",
            ValueType.address(),
            "127.0.0.1:50051",
            "KyroDB's instance for texts; its dimension is that of the text model, its distance is cosine."),
    KYRODB_IMAGE(
            "kyrodb.image",
            ValueType.address(),
            "",
            "KyroDB's instance for images; only needed where some are stored."),
    KYRODB_API_KEY(
            "kyrodb.api-key", ValueType.secret(), "", "KyroDB's key, where it wants one; never logged or shown."),
    KYRODB_TLS("kyrodb.tls", ValueType.flag(), "false", "Whether to use TLS for KyroDB."),
    KYRODB_TLS_VERIFY(
            "kyrodb.tls.verify",
            ValueType.flag(),
            "true",
            "`false` accepts any certificate of any name: for trials only, since then anybody can be the server."),
    KYRODB_TLS_CA(
            "kyrodb.tls.ca",
            ValueType.path(),
            "",
            "PEM file of the authorities that KyroDB's certificate must come from; none: those of the Java run time."),
    KYRODB_TLS_CERTIFICATE(
            "kyrodb.tls.certificate", ValueType.path(), "", "PEM file of our own certificate, where KyroDB wants one."),
    KYRODB_TLS_KEY("kyrodb.tls.key", ValueType.path(), "", "PEM file of its private key (PKCS#8)."),
    SHARE_TEXT(
            "share.text",
            ValueType.choice(TextShare.values()),
            "line",
            "What of a failed call's output travels to the shared store, redacted: `none`, or the `line` of the error and what a reflection says of it."),
    SHARE_SECRET(
            "share.secret",
            ValueType.secret(),
            "",
            "A secret that the machines of one owner have in common: what they share is sealed with it, and what others write only hints."),
    ALLOW(
            "allow",
            ValueType.patterns(),
            "",
            "Calls that are never vetoed: `git push *`, `GET https://host/*`, or `class:timeout_error`; `*` is any text."),
    DENY(
            "deny",
            ValueType.patterns(),
            "",
            "Calls that are always vetoed in mode `veto`, with no way to insist; beats `vritti.allow`. Same patterns."),
    VETO_SCOPE(
            "veto.scope",
            ValueType.choice(VetoScope.values()),
            "auto",
            "`auto`: calls inside the tool calls of known frameworks, and processes of other programs that talk to a model; `tool`: the"
                    + " first of them only; `all`: every call."),
    VETO_CLASSES(
            "veto.classes",
            ValueType.list(),
            "all",
            "Error classes for which a veto is allowed, such as `resource_error; timeout_error`."),
    VETO_AFTER(
            "veto.after",
            ValueType.number(1, 100),
            "1",
            "Failures of a kind that repeats by itself (usage, missing file, permission) before the first veto."),
    VETO_INSIST(
            "veto.insist",
            ValueType.number(1, 100),
            "2",
            "Vetoes after which the next attempt runs to see whether it still fails."),
    VETO_HOLDOUT(
            "veto.holdout",
            ValueType.ratio(),
            "0.02",
            "Share of would-be vetoes that run anyway, so that `stats` can say how often a veto is right; `0`: none."),
    HINT_RESULTS(
            "hint.results",
            ValueType.flag(),
            "true",
            "Whether, in modes `hint` and `veto`, a tool's plain text result is followed by what is known of the failure in it."),
    GATE_DEADLINE(
            "gate.deadline",
            ValueType.duration("1ms", "10s"),
            "50ms",
            "The longest that a call waits for a verdict, from the moment the host makes it; then it runs."),
    GATE_DEADLINE_FIRST(
            "gate.deadline.first",
            ValueType.duration("1ms", "10s"),
            "2s",
            "The same in mode `veto` for a process that failed when it last ran, while the agent still starts; or, by all first"
                    + " calls together, if it failed on another machine: a JVM that makes one call would else repeat every"
                    + " failure."),
    MEMORY_INDEX(
            "memory.index",
            ValueType.number(0, 1_048_576),
            "0",
            "KiB of the heap for what the gate knows of failures; the rest is read from the store on need."
                    + " `0`: 2 % of the heap, 2048 at least and 8192 at most."),
    CAPTURE_GOAL(
            "capture.goal",
            ValueType.choice(GoalCapture.values()),
            "tool",
            "What is kept as the goal of a failed call: `off`: nothing; `tool` and `user`: the entry `vritti.goal` of SLF4J's"
                    + " diagnostic context, else what the tool says of itself to the model (`tool`), or the user's message"
                    + " (`user`)."),
    CAPTURE_TEXT(
            "capture.text",
            ValueType.choice(TextCapture.values()),
            "tail",
            "What is kept of a failed call's output, redacted: nothing, the telling line, or the end of both streams."),
    EMBED_ENABLED(
            "embed.enabled",
            ValueType.flag(),
            "true",
            "Similarity, for `search` and for fixes of similar failures, by a model in the jar that is loaded on first need;"
                    + " it needs 256 MiB of free memory."),
    EMBED_MODEL(
            "embed.model",
            ValueType.path(),
            "",
            "Another text model, an ONNX file (BERT-like, uncased); vectors of different models are never compared."),
    EMBED_TOKENIZER("embed.tokenizer", ValueType.path(), "", "That model's WordPiece vocabulary, `vocab.txt`."),
    EMBED_DIMENSION(
            "embed.dimension", ValueType.number(8, 4096), "384", "How many numbers a vector of that model has."),
    EMBED_IMAGE_MODEL(
            "embed.image.model",
            ValueType.path(),
            "",
            "A model for pictures, an ONNX file: the visual part of a CLIP, 512 numbers a vector; none is in the jar."),
    REFLECT_ENABLED(
            "reflect.enabled",
            ValueType.flag(),
            "true",
            "Whether failures are reflected on: by rules, and by a model where `vritti.reflect.key` is set."),
    REFLECT_KEY(
            "reflect.key",
            ValueType.secret(),
            "",
            "Key of the endpoint whose models are asked about failures that recur and that rules leave open; without one no model is"
                    + " ever asked. Never logged or shown."),
    REFLECT_URL(
            "reflect.url",
            ValueType.url(),
            "https://openrouter.ai/api/v1",
            "An endpoint that speaks OpenAI's chat completions; redacted text goes there, and nowhere else."),
    REFLECT_MODEL(
            "reflect.model",
            ValueType.model(),
            "openrouter/free",
            "The model that is asked; the default costs nothing."),
    REFLECT_MODELS(
            "reflect.models",
            ValueType.models(),
            "",
            "Models that are asked about the same failure, where it is severe or frequent: about a tenth of those asked about. Only"
                    + " what they agree on is kept. None: `vritti.reflect.model` alone, from two perspectives."),
    REFLECT_BUDGET_REQUESTS(
            "reflect.budget.requests",
            ValueType.number(0, 1_000_000),
            "50",
            "The most requests to models on a day (UTC), all JVMs of the home together. OpenRouter's own count of what is left is"
                    + " obeyed, too."),
    REFLECT_BUDGET_TOKENS(
            "reflect.budget.tokens",
            ValueType.number(0, 1_000_000_000),
            "200000",
            "The most tokens on a day, of questions and answers; what is not sure to fit is not asked."),
    REFLECT_BUDGET_COST(
            "reflect.budget.cost",
            ValueType.dollars(),
            "0",
            "The most US dollars on a day. `0`: only models that are known to be free are asked: `openrouter/free`, those whose name"
                    + " ends with `:free`, and those on this machine."),
    MODEL_HOSTS(
            "model.hosts",
            ValueType.list(),
            "",
            "Hosts, besides the usual providers, that are model endpoints: `llm.internal; localhost:11434`."),
    INSTRUMENT_PROCESS("instrument.process.enabled", ValueType.flag(), "true", "Watch process starts."),
    INSTRUMENT_HTTP_CLIENT(
            "instrument.http-client.enabled",
            ValueType.flag(),
            "true",
            "Watch `java.net.http.HttpClient` and the client libraries (OkHttp, Apache HttpClient, Jetty, Reactor Netty, "
                    + "Netty)."),
    INSTRUMENT_URL_CONNECTION(
            "instrument.url-connection.enabled", ValueType.flag(), "true", "Watch `HttpURLConnection`."),
    INSTRUMENT_TOOL(
            "instrument.tool.enabled",
            ValueType.flag(),
            "true",
            "Watch the tool calls of agent frameworks; without it a veto reaches the model as the framework passes on an exception."),
    LOG(
            "log",
            ValueType.choice(LogLevel.values()),
            "warn",
            "What goes to `vritti.log` in the home; nothing ever goes to the host's output.");

    static final String PREFIX = "vritti.";

    private final String key;
    private final ValueType type;
    private final String defaultText;
    private final String doc;

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

    /** What it does, in one sentence of Markdown. */
    public String doc() {
        return doc;
    }

    ValueType type() {
        return type;
    }

    /** The README's table. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("| key | default | values | meaning |\n|---|---|---|---|\n");
        for (Setting setting : values()) {
            table.append("| `").append(setting.key).append("` | ");
            table.append(setting.defaultText.isEmpty() ? "none" : '`' + setting.defaultText + '`');
            table.append(" | ").append(setting.type.allowed()).append(" | ");
            table.append(setting.doc).append(" |\n");
        }
        return table.toString();
    }
}
