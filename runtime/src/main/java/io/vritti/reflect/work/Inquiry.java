package io.vritti.reflect.work;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.reflect.ReflectionMeter;
import io.vritti.reflect.Tier;
import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Model;
import io.vritti.reflect.model.Usage;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.PendingReflection;
import io.vritti.store.ReflectionState;
import io.vritti.store.ReflectionStore;
import io.vritti.store.ReflectionStore.Pause;
import io.vritti.store.Spending;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Asks a model about one episode at a time, within the budgets, and keeps what it says. Not thread-safe. */
public final class Inquiry {

    /** Of 900 recorded failures, the nearest of the same class and at least so near was of the same error or task in 89 %. */
    private static final double ALIKE = 0.85;

    /** A free model may think for a minute; several are asked at least one after the other. */
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final long SEVERAL_DEADLINE_NANOS = 3 * DEADLINE_NANOS;

    /** Where a question with all its tries does not fit into a budget, one with so many or fewer may. */
    private static final int FEWER = 3;

    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final Panel panel;
    private final Supplier<Budgets> budgets;
    private final String space;
    private final LongSupplier clock;
    private final RandomGenerator random;
    private final ReflectionMeter meter;

    /** How often in a row the endpoint wanted to be asked later. */
    private int laters;

    /**
     * @param budgets asked each time: the owner may change them
     * @param space whose memory it is: the customer
     * @param clock wall clock in milliseconds
     */
    Inquiry(Panel panel, Supplier<Budgets> budgets, String space, LongSupplier clock, RandomGenerator random) {
        this(panel, budgets, space, clock, random, ReflectionMeter.unread());
    }

    /** The same, which tells what it takes. */
    Inquiry(
            Panel panel,
            Supplier<Budgets> budgets,
            String space,
            LongSupplier clock,
            RandomGenerator random,
            ReflectionMeter meter) {
        this.meter = meter;
        this.panel = panel;
        this.budgets = budgets;
        this.space = space;
        this.clock = clock;
        this.random = random;
    }

    /** What would be asked about an episode; nothing is. */
    public Draft draft(PendingReflection pending, MemoryStore memory) {
        Model model = model(pending);
        Spending most = most(model, pending.episode(), memory.reflections());
        return new Draft(
                model.name(),
                model.sent(Questions.of(pending.episode())),
                most,
                memory.reflections()
                        .alike(pending.episode().id(), space, ALIKE)
                        .map(alike -> alike.episode().id())
                        .orElse(null));
    }

    /** Why nothing is asked now, and until when; empty if something may be. */
    public Optional<Pause> pause(MemoryStore memory) {
        return panel.problem() != null
                ? Optional.of(new Pause(tomorrow(), panel.problem()))
                : memory.reflections().pause(panel.settings(), clock.getAsLong());
    }

    /** Takes the answer over from an episode that failed alike, or asks; one model, and that only once, where more does not fit into the day. */
    public Course ask(PendingReflection pending, MemoryStore memory) {
        ReflectionStore reflections = memory.reflections();
        Optional<PendingReflection> alike = reflections.alike(pending.episode().id(), space, ALIKE);
        if (alike.isPresent()) {
            return copy(alike.get(), pending.episode(), memory);
        }
        Optional<Pause> pause = pause(memory);
        if (pause.isPresent()) {
            return Course.stopped(pause.get().untilMillis(), pause.get().why());
        }
        OptionalLong left = Price.isFree(panel.one().name()) ? panel.requestsLeft() : OptionalLong.empty();
        Model model = model(pending);
        String refusal = refusal(model, pending, reflections, left);
        for (int requests = FEWER; refusal != null && requests > 0; requests--) {
            model = panel.one().within(requests);
            refusal = refusal(model, pending, reflections, left);
        }
        if (refusal != null) {
            meter.budgetSpent();
            return Course.stopped(tomorrow(), refusal);
        }
        long hold = reflections.hold(
                pending.episode().id(), day(), model.name(), most(model, pending.episode(), reflections));
        long limitNanos = pending.several() ? SEVERAL_DEADLINE_NANOS : DEADLINE_NANOS;
        ReflectionMeter.Asked asked = meter.asks(model == panel.several() ? Tier.SEVERAL : Tier.ONE, pending.episode());
        Answer answer = model.ask(Questions.of(pending.episode()), System.nanoTime() + limitNanos);
        Usage usage = answer.usage();
        asked.ended(answer.result(), usage.requests(), usage.inputTokens(), usage.outputTokens(), usage.cost());
        return keep(answer, pending, hold, memory);
    }

    /** Null where the question fits into what is left of the day. */
    private String refusal(
            Model model, PendingReflection pending, ReflectionStore reflections, OptionalLong requestsLeft) {
        Spending most = most(model, pending.episode(), reflections);
        return most.cost() == null
                ? model.name() + " may cost money, and vritti.reflect.budget.cost is 0"
                : budgets.get().refusal(reflections.spentOn(day()), most, requestsLeft);
    }

    /** Breaks off a question under way; may be called by any thread. */
    void close() {
        panel.close();
    }

    private Course keep(Answer answer, PendingReflection pending, long hold, MemoryStore memory) {
        String id = pending.episode().id();
        ReflectionStore reflections = memory.reflections();
        Spending cost = spending(answer.usage());
        laters = answer instanceof Answer.Later ? laters + 1 : 0;
        if (answer instanceof Answer.Lesson lesson) {
            Optional<Episode> now = memory.episode(id);
            Reflection known = now.map(Episode::reflection).orElse(null);
            if (!Lessons.mayReplace(known) && !isAskedAgain(known, pending)) {
                reflections.nothing(id, "somebody else was faster", hold, cost);
                return Course.nothing("somebody else was faster");
            }
            reflections.answered(id, Lessons.over(known, lesson.reflection()), hold, cost);
            return Course.answered(lesson.reflection().source().by());
        }
        if (answer instanceof Answer.Nothing nothing) {
            reflections.nothing(id, nothing.why(), hold, cost);
            return Course.nothing(nothing.why());
        }
        if (answer instanceof Answer.Unusable unusable) {
            long until = clock.getAsLong() + DAY_MILLIS;
            reflections.postponed(id, until, unusable.why(), hold, cost);
            reflections.pause(panel.settings(), until, unusable.why());
            return Course.unusable(until, unusable.why());
        }
        return later((Answer.Later) answer, pending, hold, memory.reflections());
    }

    /** The owner wants another answer than the one that a model gave before, which nobody has replaced meanwhile. */
    private static boolean isAskedAgain(Reflection known, PendingReflection pending) {
        return known.source().isModel() && known.equals(pending.episode().reflection());
    }

    /** The endpoint is left alone until then, and the question for longer each time: it may be what the endpoint cannot bear. */
    private Course later(Answer.Later later, PendingReflection pending, long hold, ReflectionStore reflections) {
        long nowMillis = clock.getAsLong();
        int tries = pending.tries() + 1;
        Spending cost = spending(later.usage());
        long until = later.notBeforeMillis() > nowMillis
                ? later.notBeforeMillis()
                : nowMillis + Retries.pauseMillis(laters, random);
        reflections.pause(panel.settings(), until, later.why());
        if (tries >= Retries.MOST_TRIES) {
            String why = "asked " + tries + " times in vain: " + later.why();
            reflections.givenUp(pending.episode().id(), why, hold, cost);
        } else {
            long due = Math.max(until, nowMillis + Retries.pauseMillis(tries, random));
            reflections.postponed(pending.episode().id(), due, later.why(), hold, cost);
        }
        return Course.stopped(until, later.why());
    }

    private static Course copy(PendingReflection from, Episode to, MemoryStore memory) {
        String id = from.episode().id();
        boolean answered = from.state() == ReflectionState.ANSWERED
                && from.episode().reflection() != null
                && from.episode().reflection().source().isModel();
        if (answered
                && (Lessons.mayReplace(to.reflection())
                        || to.reflection().source().isModel())) {
            Reflection copied = Lessons.copied(from.episode(), to);
            memory.apply(List.of(new Change.Reflected(to.id(), Lessons.over(to.reflection(), copied))));
        }
        String note = "failed like " + id + (answered ? "" : ", of which a model could say nothing");
        memory.reflections().stands(to.id(), ReflectionState.COPIED, note);
        return Course.copied(id);
    }

    private Model model(PendingReflection pending) {
        return pending.several() ? panel.several() : panel.one();
    }

    /** Its cost is null where the model may cost money and none may be spent. */
    private Spending most(Model model, Episode episode, ReflectionStore reflections) {
        Usage usage = model.atMost(Questions.of(episode));
        Spending size = spending(usage);
        BigDecimal price = Price.most(model.name(), size, reflections.spending());
        BigDecimal budget = budgets.get().cost();
        boolean nothing = budget.signum() == 0;
        if (price == null) {
            // The first question tells what such questions cost: nothing else is asked meanwhile.
            price = isFree(model.name()) ? BigDecimal.ZERO : nothing ? null : budget;
        } else if (nothing && !isFree(model.name())) {
            price = null;
        }
        return new Spending(size.requests(), size.inputTokens(), size.outputTokens(), price);
    }

    private boolean isFree(String names) {
        if (panel.local()) {
            return true;
        }
        for (String name : names.split(",")) {
            if (!Price.isFree(name.strip())) {
                return false;
            }
        }
        return true;
    }

    private static Spending spending(Usage usage) {
        return new Spending(usage.requests(), usage.inputTokens(), usage.outputTokens(), usage.cost());
    }

    private long day() {
        return Math.floorDiv(clock.getAsLong(), DAY_MILLIS);
    }

    private long tomorrow() {
        return (day() + 1) * DAY_MILLIS;
    }

    /**
     * A question that was not sent.
     *
     * @param model that would be asked
     * @param text that would leave this machine
     * @param most that it may cost; the cost is null where it is not sent because it may cost money
     * @param alike an episode whose answer would be taken over, so that nothing is asked; or null
     */
    public record Draft(String model, String text, Spending most, String alike) {}
}
