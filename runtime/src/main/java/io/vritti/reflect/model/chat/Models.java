package io.vritti.reflect.model.chat;

import io.vritti.redact.Redactor;
import io.vritti.redact.SecretValues;
import io.vritti.reflect.model.Model;
import io.vritti.reflect.model.lesson.LessonCheck;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;

/**
 * The models behind one endpoint. Loads some hundred classes of OkHttp when it is made, so it is made when the first question is due.
 * For agent threads; thread-safe.
 */
public final class Models implements AutoCloseable {

    private final OkHttpClient client;
    private final Line line;
    private final Redactor redactor;
    private final LessonCheck check;

    /** What each model understands, by its name: found out once. */
    private final Map<String, AtomicReference<Dialect>> dialects = new ConcurrentHashMap<>();

    private Models(Endpoint endpoint, Redactor redactor, Predicate<String> gate, LongSupplier clock) {
        this.client = HttpClient.open();
        this.line = new Line(endpoint, new Wire(client, endpoint), clock);
        this.redactor = redactor.knowing(new SecretValues().named("api_key", endpoint.key()));
        this.check = new LessonCheck(this.redactor, gate);
    }

    /**
     * @param redactor of the home; what leaves passes it once more
     * @param gate whether a command that a model suggests would be let through now; a command of which it says no is left out
     */
    public static Models of(Endpoint endpoint, Redactor redactor, Predicate<String> gate) {
        return new Models(endpoint, redactor, gate, System::currentTimeMillis);
    }

    static Models of(Endpoint endpoint, Redactor redactor, Predicate<String> gate, LongSupplier clock) {
        return new Models(endpoint, redactor, gate, clock);
    }

    /** @param name as the endpoint knows it: {@code openrouter/free} */
    public Model named(String name) {
        return named(name, Perspective.PLAIN);
    }

    public Model named(String name, Perspective perspective) {
        AtomicReference<Dialect> dialect = dialects.computeIfAbsent(name, first -> new AtomicReference<>(Dialect.FULL));
        return new ChatModel(name, perspective, line, new Prompt(redactor, perspective), check, dialect);
    }

    /** Several for one question: those of the names, and a single one from several perspectives. */
    public List<Model> forConsensus(List<String> names) {
        return names.size() == 1
                ? List.of(Perspective.values()).stream()
                        .map(perspective -> named(names.get(0), perspective))
                        .toList()
                : names.stream().map(this::named).toList();
    }

    /**
     * What is left to the key, asked at the endpoint; costs no question. Unknown where the endpoint does not tell.
     *
     * @param deadlineNanos on the clock of {@link System#nanoTime}
     */
    public Account account(long deadlineNanos) {
        if (!line.problem().isEmpty()) {
            return Account.UNKNOWN;
        }
        return line.get("/key", deadlineNanos).account();
    }

    /** Whoever waits for an answer now waits no longer. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
