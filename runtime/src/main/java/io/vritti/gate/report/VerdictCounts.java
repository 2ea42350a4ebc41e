package io.vritti.gate.report;

import io.vritti.failure.classify.FailureKind;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.gate.verdict.Verdict.Ruling;
import io.vritti.journal.FailureState;
import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSource;
import io.vritti.metrics.Sample;
import io.vritti.observe.Decision.Course;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts verdicts by what they say, why, and the class of the failure that they speak of. Every label has a fixed set of values, so
 * that no host can make them many: of what only a newer version knows, the class is {@value #OTHER}. Any thread may count; it neither
 * waits nor allocates.
 */
public final class VerdictCounts implements MetricSource {

    private static final String OTHER = "other";
    private static final String NONE = "none";

    private static final Ruling[] RULINGS = Ruling.values();
    private static final Reason[] REASONS = Reason.values();
    private static final Course[] COURSES = Course.values();
    private static final List<String> CLASSES = classes();
    private static final Map<String, Integer> PLACES = places();

    /** 8 bytes for each of 3 rulings, 30 reasons and 44 classes: 31 KiB. */
    private final AtomicLongArray given = new AtomicLongArray(RULINGS.length * REASONS.length * CLASSES.size());

    private final AtomicLongArray wrong = new AtomicLongArray(COURSES.length * CLASSES.size());

    /** A verdict was given. */
    public void given(Verdict verdict) {
        FailureState state = verdict.remembered();
        given(verdict.ruling(), verdict.reason(), state == null ? null : state.finerClass());
    }

    /** @param finerClass of the failure that it speaks of, or null */
    void given(Ruling ruling, Reason reason, String finerClass) {
        given.incrementAndGet(place(ruling, reason, place(finerClass)));
    }

    /** A call passed of which it was said that it fails. */
    public void wrong(GateCall call, FailureKind kind) {
        wrong.incrementAndGet(Audit.course(call).ordinal() * CLASSES.size() + place(kind.wireName()));
    }

    @Override
    public List<Metric> read() {
        List<Sample> decisions = new ArrayList<>();
        for (int i = 0; i < given.length(); i++) {
            long count = given.get(i);
            if (count > 0) {
                int why = i / CLASSES.size();
                decisions.add(new Sample.Number(
                        Map.of(
                                "verdict", word(RULINGS[why / REASONS.length].name()),
                                "reason", REASONS[why % REASONS.length].code(),
                                "class", CLASSES.get(i % CLASSES.size())),
                        count));
            }
        }
        List<Sample> wrongful = new ArrayList<>();
        for (int i = 0; i < wrong.length(); i++) {
            long count = wrong.get(i);
            if (count > 0 || COURSES[i / CLASSES.size()] != Course.VETOED && isBlocked(i % CLASSES.size())) {
                wrongful.add(new Sample.Number(
                        Map.of(
                                "course", COURSES[i / CLASSES.size()].label(),
                                "class", CLASSES.get(i % CLASSES.size())),
                        count));
            }
        }
        return List.of(
                new Metric(
                        "vritti_decisions",
                        "Verdicts of the gate, by what it said, why, and the class of the failure that it spoke of.",
                        Metric.Kind.COUNTER,
                        decisions),
                new Metric(
                        "vritti_wrongful",
                        "Calls that passed though they were due for a veto with nothing changed, by how they came to run.",
                        Metric.Kind.COUNTER,
                        wrongful));
    }

    /**
     * Whether calls were refused, or would have been, for failures of a class. Those that pass after all are counted from nought on: a
     * reader that first sees a count of one takes it for no growth.
     */
    private boolean isBlocked(int classPlace) {
        for (Reason reason : REASONS) {
            if (given.get(place(Ruling.BLOCK, reason, classPlace)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int place(Ruling ruling, Reason reason, int classPlace) {
        return (ruling.ordinal() * REASONS.length + reason.ordinal()) * CLASSES.size() + classPlace;
    }

    private static int place(String finerClass) {
        return PLACES.getOrDefault(finerClass == null ? NONE : finerClass, CLASSES.size() - 1);
    }

    private static List<String> classes() {
        List<String> classes = new ArrayList<>();
        classes.add(NONE);
        for (FailureKind kind : FailureKind.values()) {
            classes.add(kind.wireName());
        }
        classes.add(OTHER);
        return List.copyOf(classes);
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < CLASSES.size(); i++) {
            places.put(CLASSES.get(i), i);
        }
        return places;
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
