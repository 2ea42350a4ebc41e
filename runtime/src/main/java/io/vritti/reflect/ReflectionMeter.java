package io.vritti.reflect;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.flight.FlightRecords;
import io.vritti.flight.ReflectionSpan;
import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSource;
import io.vritti.metrics.Sample;
import io.vritti.metrics.Timing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Counts what reflection takes, by who was asked. For threads of the agent. */
public final class ReflectionMeter implements MetricSource {

    private final FlightRecords flight;
    private final Map<Tier, OfTier> tiers = new EnumMap<>(Tier.class);
    private final LongAdder budgetStops = new LongAdder();

    /** @param flight gets each reflection as an event */
    public ReflectionMeter(FlightRecords flight) {
        this.flight = flight;
        for (Tier tier : Tier.values()) {
            tiers.put(tier, new OfTier());
        }
    }

    /** One that nobody reads. */
    public static ReflectionMeter unread() {
        return new ReflectionMeter(new FlightRecords());
    }

    /** Somebody is about to say something of an episode. */
    public Asked asks(Tier tier, Episode episode) {
        return new Asked(tier, episode, flight.reflecting(tier.label()));
    }

    /** No model is asked any more until the next day, because a budget of this one is spent. */
    public void budgetSpent() {
        budgetStops.increment();
    }

    /** The same rules, counted. */
    public Reflector counting(Reflector rules) {
        return episode -> {
            Asked asked = asks(Tier.RULES, episode);
            Optional<Reflection> said = rules.of(episode);
            asked.ended(said.isPresent() ? "answered" : "nothing", 0, 0, 0, BigDecimal.ZERO);
            return said;
        };
    }

    @Override
    public List<Metric> read() {
        List<Sample> reflections = new ArrayList<>();
        List<Sample> requests = new ArrayList<>();
        List<Sample> tokens = new ArrayList<>();
        List<Sample> dollars = new ArrayList<>();
        List<Sample> seconds = new ArrayList<>();
        tiers.forEach((tier, of) -> {
            String name = tier.label();
            new TreeMap<>(of.results)
                    .forEach((result, count) ->
                            reflections.add(new Sample.Number(Map.of("tier", name, "result", result), count.sum())));
            if (tier != Tier.RULES) {
                requests.add(Sample.of("tier", name, of.requests.sum()));
                tokens.add(new Sample.Number(Map.of("tier", name, "kind", "input"), of.inputTokens.sum()));
                tokens.add(new Sample.Number(Map.of("tier", name, "kind", "output"), of.outputTokens.sum()));
                dollars.add(Sample.of("tier", name, of.dollars.sum()));
            }
            Sample took = of.timing.read(Map.of("tier", name));
            if (took != null) {
                seconds.add(took);
            }
        });
        return List.of(
                counter("vritti_reflections", "Failures that rules or models were asked about.", reflections),
                counter("vritti_reflection_requests", "Requests to models about failures.", requests),
                counter("vritti_reflection_tokens", "Tokens of questions and answers about failures.", tokens),
                counter("vritti_reflection_cost_dollars", "US dollars that endpoints asked for answers.", dollars),
                Metric.counter(
                        "vritti_reflection_budget_stops",
                        "Times that models were asked no more until the next day, because a budget was spent.",
                        budgetStops.sum()),
                new Metric(
                        "vritti_reflection_seconds",
                        "What it took to say something of a failure.",
                        Metric.Kind.HISTOGRAM,
                        seconds));
    }

    private static Metric counter(String name, String help, List<Sample> samples) {
        return new Metric(name, help, Metric.Kind.COUNTER, samples);
    }

    /** What one tier took. */
    private static final class OfTier {
        private final Map<String, LongAdder> results = new ConcurrentHashMap<>();
        private final LongAdder requests = new LongAdder();
        private final LongAdder inputTokens = new LongAdder();
        private final LongAdder outputTokens = new LongAdder();
        private final DoubleAdder dollars = new DoubleAdder();
        private final Timing timing = Timing.ofAgent();
    }

    /** A reflection under way. */
    public final class Asked {

        private final OfTier tier;
        private final Episode episode;
        private final ReflectionSpan span;
        private final long startNanos = System.nanoTime();

        private Asked(Tier tier, Episode episode, ReflectionSpan span) {
            this.tier = tiers.get(tier);
            this.episode = episode;
            this.span = span;
        }

        /**
         * @param result one word of a few
         * @param dollars as far as the endpoint reports them
         */
        public void ended(String result, long requests, long inputTokens, long outputTokens, BigDecimal dollars) {
            tier.timing.record(System.nanoTime() - startNanos);
            tier.results.computeIfAbsent(result, word -> new LongAdder()).increment();
            tier.requests.add(requests);
            tier.inputTokens.add(inputTokens);
            tier.outputTokens.add(outputTokens);
            tier.dollars.add(dollars.doubleValue());
            span.ended(new ReflectionSpan.Reflected(
                    episode.id(),
                    episode.actionKey(),
                    result,
                    requests,
                    inputTokens,
                    outputTokens,
                    dollars.doubleValue()));
        }
    }
}
