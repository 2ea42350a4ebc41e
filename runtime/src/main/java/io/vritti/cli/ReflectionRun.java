package io.vritti.cli;

import io.vritti.cli.terminal.ProgressBar;
import io.vritti.episode.Episode;
import io.vritti.reflect.work.Course;
import io.vritti.reflect.work.Inquiry;
import io.vritti.reflect.work.RulesTurn;
import io.vritti.store.MemoryStore;
import io.vritti.store.PendingReflection;
import io.vritti.store.ReflectionStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of {@code vritti reflect}: first rules, then models. Each answer is kept as soon as it is there. */
final class ReflectionRun {

    /** More than any budget allows in a day. */
    private static final int MOST = 100_000;

    private final MemoryStore store;
    private final RulesTurn rules;

    /** What came of each episode about which a model was to be asked, by its id. */
    private final Map<String, Course> courses = new LinkedHashMap<>();

    private int byRules;
    private int left;
    private String stopped;
    private long untilMillis;

    ReflectionRun(MemoryStore store, RulesTurn rules) {
        this.store = store;
        this.rules = rules;
    }

    /** @param chosen by its owner; empty for all that have no reflection */
    void rules(List<Episode> chosen, boolean keep) {
        if (chosen.isEmpty()) {
            rules.all(store, keep, this::count);
        } else {
            chosen.stream()
                    .filter(episode -> episode.reflection() == null)
                    .forEach(episode -> count(keep ? rules.reflect(episode, store) : episode));
        }
    }

    /** What a model would be asked about now; nothing changes. */
    List<PendingReflection> wouldAsk(List<Episode> chosen, boolean pendingOnly) {
        ReflectionStore reflections = store.reflections();
        if (!chosen.isEmpty()) {
            return chosen.stream()
                    .map(episode -> rules.wouldInsist(episode, reflections))
                    .toList();
        }
        List<PendingReflection> all = new ArrayList<>(reflections.waiting(MOST));
        if (!pendingOnly) {
            reflections.unmet(MOST).stream()
                    .flatMap(episode -> rules.wouldWait(episode, reflections).stream())
                    .forEach(all::add);
        }
        return all;
    }

    /** Asks as far as budgets and the endpoint allow. */
    void models(List<Episode> chosen, boolean pendingOnly, Inquiry inquiry, ProgressBars bars) {
        ReflectionStore reflections = store.reflections();
        long nowMillis = System.currentTimeMillis();
        chosen.forEach(episode -> rules.insist(episode, store, nowMillis));
        if (chosen.isEmpty() && !pendingOnly) {
            while (rules.next(store, nowMillis) > 0) {
                // Until everything was looked at.
            }
        }
        List<PendingReflection> waiting = chosen.isEmpty()
                ? reflections.waiting(MOST)
                : chosen.stream()
                        .flatMap(episode -> reflections.of(episode.id()).stream())
                        .toList();
        ProgressBar bar = bars.of(waiting.size());
        for (PendingReflection pending : waiting) {
            bar.at(courses.size());
            Course course = inquiry.ask(pending, store);
            if (course.stops()) {
                stopped = course.words();
                untilMillis = course.untilMillis();
                break;
            }
            courses.put(pending.episode().id(), course);
        }
        bar.end();
    }

    private void count(Episode episode) {
        if (episode.reflection() == null) {
            left++;
        } else {
            byRules++;
        }
    }

    /** How many got a reflection by rules that had none. */
    int byRules() {
        return byRules;
    }

    /** Of how many rules say nothing. */
    int left() {
        return left;
    }

    Map<String, Course> courses() {
        return courses;
    }

    long count(Course.Kind kind) {
        return courses.values().stream().filter(course -> course.kind() == kind).count();
    }

    /** Why no more was asked, or null. */
    String stopped() {
        return stopped;
    }

    /** Wall clock before which nothing more is asked, or 0. */
    long untilMillis() {
        return untilMillis;
    }

    /** Makes a bar for so much work. */
    interface ProgressBars {
        ProgressBar of(long all);
    }
}
