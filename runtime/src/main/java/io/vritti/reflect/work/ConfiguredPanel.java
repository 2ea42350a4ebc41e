package io.vritti.reflect.work;

import io.vritti.action.ActionKey;
import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.home.Home;
import io.vritti.redact.Redactor;
import io.vritti.reflect.model.Model;
import io.vritti.reflect.model.chat.Account;
import io.vritti.reflect.model.chat.Endpoint;
import io.vritti.reflect.model.chat.Models;
import io.vritti.reflect.model.consensus.Consensus;
import io.vritti.reflect.model.consensus.JointModel;
import io.vritti.text.LoopbackHost;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The models of the settings. Made when the first of them is to be asked: it loads an HTTP client. For one thread. */
public final class ConfiguredPanel implements Panel {

    private static final long ACCOUNT_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** An endpoint that does not know of accounts will not know of them in a minute. */
    private static final long UNKNOWN_NANOS = TimeUnit.HOURS.toNanos(1);

    /** A host that fails all the time shall not ask all the time. */
    private static final long EMPTY_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Endpoint endpoint;
    private final Models models;
    private final Model one;
    private final Model several;
    private final String settings;
    private long askAccountNanos = System.nanoTime();
    private OptionalLong left = OptionalLong.empty();

    /**
     * @param settings without a key only to see what would be asked
     * @param embedding tells how far answers agree; loaded where several are compared
     */
    public ConfiguredPanel(Settings settings, Home home, Redactor redactor, TextEmbedding embedding) {
        endpoint = new Endpoint(
                settings.reflect().url(),
                settings.reflect().key() == null ? "" : settings.reflect().key());
        // Whether the gate lets a command run is asked where it is told, since that changes.
        models = Models.of(endpoint, redactor, command -> true);
        List<String> names = settings.reflect().models();
        one = models.named(settings.reflect().model());
        Consensus consensus = new Consensus(text -> settings.embed().enabled() ? embedding.of(text) : Optional.empty());
        several = new JointModel(String.join(", ", names), models.forConsensus(names), consensus);
        this.settings = new ActionKey.Builder("endpoint of models")
                .add(home.secret())
                .add(endpoint.url())
                .add(endpoint.key())
                .add(settings.reflect().model())
                .add(String.join(" ", names))
                .build()
                .hex();
    }

    @Override
    public String problem() {
        return endpoint.problem().isEmpty() ? null : endpoint.problem();
    }

    @Override
    public Model one() {
        return one;
    }

    @Override
    public Model several() {
        return several;
    }

    @Override
    public boolean local() {
        return LoopbackHost.is(String.valueOf(URI.create(endpoint.url()).getHost()));
    }

    @Override
    public String settings() {
        return settings;
    }

    /** Asked before each question: others may use the same account. */
    @Override
    public OptionalLong requestsLeft() {
        if (System.nanoTime() - askAccountNanos < 0) {
            return left;
        }
        left = account().freeRequestsLeft();
        if (left.isEmpty()) {
            askAccountNanos = System.nanoTime() + UNKNOWN_NANOS;
        } else if (left.getAsLong() == 0) {
            askAccountNanos = System.nanoTime() + EMPTY_NANOS;
        }
        return left;
    }

    /** What the endpoint says of the key; costs no question. */
    public Account account() {
        return models.account(System.nanoTime() + ACCOUNT_NANOS);
    }

    @Override
    public void close() {
        models.close();
    }
}
