package io.vritti.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.redact.RedactedText;
import io.vritti.retain.Departure;
import io.vritti.retain.Pace;
import io.vritti.retain.Retention;
import io.vritti.store.Allowance;
import io.vritti.store.Change;
import io.vritti.store.Fix;
import io.vritti.store.MemoryStore;
import io.vritti.store.OutboxEntry;
import io.vritti.store.Sharing.Mark;
import io.vritti.store.SuccessRate;
import io.vritti.store.WholeEpisode;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The commands that move episodes, killed in the middle of their work, and run again: {@code -Dvritti.kill.rounds=50} is the long form
 * (docs/soak.md).
 */
class KilledCommandsTest {

    private static final int ROUNDS = Integer.getInteger("vritti.kill.rounds", 1);
    private static final int ACTIONS = Integer.getInteger("vritti.kill.actions", 60);
    private static final int LEFT = 20;
    private static final int SKILLS = 3;

    @TempDir
    private Path temporary;

    private final List<String> warnings = new ArrayList<>();
    private final Map<String, WholeEpisode> before = new LinkedHashMap<>();
    private List<Object> learnt;
    private Set<String> waiting;
    private Home home;

    /** What is killed. */
    enum Killed {
        ARCHIVE,
        RESTORE,
        RETAIN,
        RETAIN_DELETING
    }

    @BeforeEach
    void fill() throws IOException {
        home = Home.at(temporary.resolve("home").toFile());
        // Whose the files are is told by it; each copy of the home is the same home.
        assertThat(home.secret()).isNotEmpty();
        try (MemoryStore store = open()) {
            new WholeEpisodes(11).into(store, ACTIONS);
            for (int n = 0; n < SKILLS; n++) {
                for (int times = 0; times < 3; times++) {
                    store.apply(List.of(new Change.FixObserved(fix("s1:" + n + "-0", "mkdir -p build-" + n))));
                }
                String key = new ActionKey.Builder("test").add(n).build().hex();
                store.allow(new Allowance(key, Allowance.Scope.ALWAYS, 0, "a person", 1));
            }
            before.putAll(all(store));
            waiting = waiting(store);
            assertThat(waiting).isEqualTo(before.keySet());
            learnt = learnt(store);
            assertThat(store.skills().after(-1)).hasSize(SKILLS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenever_it_is_killed_all_that_is_known_is_whole_in_one_place_or_in_both_and_the_next_run_completes(
            Killed which) throws Exception {
        settings(which);
        if (which == Killed.RESTORE) {
            assertThat(run(List.of("archive", "@" + ids()))).isZero();
        } else if (which != Killed.ARCHIVE) {
            sent();
        }
        Set<String> leaving = leaving(which);
        Path template = temporary.resolve("template");
        copy(home.folder().toPath(), template);
        copy(cold(), temporary.resolve("template-cold"));

        long seed = System.nanoTime();
        Random random = new Random(seed);
        long tookNanos = ROUNDS > 1 ? tookNanos(which) : TimeUnit.SECONDS.toNanos(1);
        int inBoth = 0;
        int amid = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String where = which + ", seed " + seed + ", round " + round;
            copy(template, home.folder().toPath());
            copy(temporary.resolve("template-cold"), cold());
            long startNanos = System.nanoTime();
            try (CommandProcess process = CommandProcess.begun(warm(), at(arguments(which)))) {
                startNanos = System.nanoTime();
                long afterNanos = random.nextLong(tookNanos);
                while (process.alive() && System.nanoTime() - startNanos < afterNanos) {
                    LockSupport.parkNanos(Math.min(1_000_000, afterNanos));
                }
                if (process.alive()) {
                    amid++;
                } else {
                    tookNanos = Math.max(1, System.nanoTime() - startNanos);
                }
            }
            inBoth += assertNothingLost(where, which, leaving);
            assertThat(run(arguments(which))).as(where + ", the next run").isZero();
            assertDone(where, which, leaving);
            System.out.println(where + ": whole");
        }
        assertThat(warnings).isEmpty();
        System.out.println(which + ": " + amid + " of " + ROUNDS + " killed amid their work on " + before.size()
                + " episodes; found in both places " + inBoth + "; seed " + seed);
    }

    /** How long it works when nobody kills it. */
    private long tookNanos(Killed which) throws Exception {
        try (CommandProcess process = CommandProcess.begun(warm(), at(arguments(which)))) {
            long startNanos = System.nanoTime();
            process.awaitEnd();
            return System.nanoTime() - startNanos;
        }
    }

    /** @return how many are in both places */
    private int assertNothingLost(String where, Killed which, Set<String> leaving) throws IOException {
        try (MemoryStore store = open()) {
            Map<String, WholeEpisode> here = all(store);
            Map<String, WholeEpisode> there = archived(where, store);
            int both = 0;
            for (WholeEpisode was : before.values()) {
                WholeEpisode now = here.get(was.id());
                WholeEpisode away = there.get(was.id());
                boolean deleted = which == Killed.RETAIN_DELETING && leaving.contains(was.id());
                assertThat(now != null || away != null || deleted)
                        .as(where + ", " + was.id())
                        .isTrue();
                assertWhole(where, now, was);
                assertWhole(where, away, was);
                both += now != null && away != null ? 1 : 0;
            }
            assertThat(before.keySet()).as(where).containsAll(here.keySet()).containsAll(there.keySet());
            assertSteady(where, which, store, here.keySet());
            return both;
        }
    }

    private void assertDone(String where, Killed which, Set<String> leaving) throws IOException {
        try (MemoryStore store = open()) {
            Map<String, WholeEpisode> here = all(store);
            Map<String, WholeEpisode> there = archived(where, store);
            Set<String> stay = new HashSet<>(before.keySet());
            stay.removeAll(leaving);
            assertThat(here.keySet()).as(where).isEqualTo(stay);
            assertThat(there.keySet()).as(where).isEqualTo(which == Killed.RETAIN_DELETING ? Set.of() : leaving);
            assertSteady(where, which, store, here.keySet());
            if (which == Killed.RETAIN_DELETING) {
                return;
            }
            assertThat(new Archives(Settings.load(null, properties(), Map.of()), home, store)
                            .restore(id -> true)
                            .problems())
                    .isEmpty();
            Map<String, WholeEpisode> back = all(store);
            assertThat(back.keySet()).as(where).isEqualTo(before.keySet());
            before.forEach((id, was) -> {
                assertWhole(where, back.get(id), was);
                assertThat(back.get(id).state())
                        .as(where)
                        .isEqualTo(was.state().changed(back.get(id).state().changedAtMillis()));
            });
            assertSteady(where, which, store, back.keySet());
            assertThat(waiting(store)).as(where).containsAll(leaving);
        }
    }

    /** With all rows of all tables, but for a vector that may have to be made again, and the state if another failed last. */
    private static void assertWhole(String where, WholeEpisode now, WholeEpisode was) {
        if (now == null) {
            return;
        }
        String which = where + ", " + was.id();
        assertThat(now.archived(false).episode()).as(which).isEqualTo(was.episode());
        assertThat(now.resolvedBy()).as(which).isEqualTo(was.resolvedBy());
        assertThat(now.pictures()).as(which).isEqualTo(was.pictures());
        assertThat(now.timesShown()).as(which).isEqualTo(was.timesShown());
        assertThat(now.pending()).as(which).isEqualTo(was.pending());
        if (now.vector() != null) {
            assertThat(now.vector()).as(which).isEqualTo(was.vector());
        }
        if (was.isLast()) {
            assertThat(now.state())
                    .as(which)
                    .isEqualTo(was.state().changed(now.state().changedAtMillis()));
        }
    }

    /** What was learnt stays; what is here waits to be sent; what has left or come back is marked so for the others. */
    private void assertSteady(String where, Killed which, MemoryStore store, Set<String> here) {
        if (which != Killed.RETAIN_DELETING) {
            assertThat(learnt(store)).as(where).isEqualTo(learnt);
        }
        Set<String> waitingHere = new HashSet<>(waiting);
        waitingHere.retainAll(here);
        assertThat(waiting(store)).as(where).isSubsetOf(here).containsAll(waitingHere);
        Map<String, Boolean> marks = new LinkedHashMap<>();
        for (Mark mark : store.sharing().marks(before.size() + 1)) {
            marks.put(mark.key() + mark.signature(), mark.archived());
        }
        Set<String> withdrawn = store.sharing().withdrawals(before.size() + 1).stream()
                .map(one -> one.key() + one.signature())
                .collect(Collectors.toSet());
        for (WholeEpisode was : before.values()) {
            Boolean away = marks.get(was.sharedKey() + was.episode().signature());
            if (which == Killed.RETAIN_DELETING && !here.contains(was.id())) {
                assertThat(withdrawn)
                        .as(where)
                        .contains(was.sharedKey() + was.episode().signature());
            } else if (here.contains(was.id())) {
                assertThat(away).as(where + ", mark of " + was.id()).isNotEqualTo(true);
            } else {
                assertThat(away).as(where + ", mark of " + was.id()).isEqualTo(true);
            }
        }
    }

    private Map<String, WholeEpisode> archived(String where, MemoryStore store) throws IOException {
        ArchiveSearch search = new Archives(Settings.load(null, properties(), Map.of()), home, store)
                .search(line -> true, whole -> true);
        assertThat(search.problems()).as(where).isEmpty();
        Map<String, WholeEpisode> found = new LinkedHashMap<>();
        search.found().forEach(one -> found.put(one.whole().id(), one.whole()));
        return found;
    }

    /** Those that are out of the memory once the command is done. */
    private Set<String> leaving(Killed which) {
        if (which == Killed.ARCHIVE) {
            return before.keySet();
        }
        if (which == Killed.RESTORE) {
            return Set.of();
        }
        try (MemoryStore store = open()) {
            Set<String> planned = new Retention(Settings.load(null, properties(), Map.of()), home, store)
                    .plan(Pace.FULL).orElseThrow().departures().stream()
                            .map(Departure::episode)
                            .map(episode -> episode.id())
                            .collect(Collectors.toSet());
            assertThat(planned).isNotEmpty();
            return planned;
        }
    }

    private List<String> arguments(Killed which) throws IOException {
        return switch (which) {
            case ARCHIVE -> List.of("archive", "@" + ids());
            case RESTORE -> List.of("restore", "--all");
            case RETAIN, RETAIN_DELETING -> List.of("retain");
        };
    }

    private Path ids() throws IOException {
        return Files.write(temporary.resolve("ids"), before.keySet());
    }

    private int run(List<String> arguments) throws Exception {
        return CommandProcess.ended(warm(), at(arguments));
    }

    private List<String> at(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--home", home.folder().getPath()));
        return all;
    }

    private File warm() {
        return temporary.resolve("warm").toFile();
    }

    private static Set<String> waiting(MemoryStore store) {
        return store.outbox(Integer.MAX_VALUE).stream()
                .map(entry -> entry.episode().id())
                .collect(Collectors.toSet());
    }

    /** What waits to be sent is not retired: all of it has come to the shared store. */
    private void sent() {
        try (MemoryStore store = open()) {
            store.acknowledge(store.outbox(Integer.MAX_VALUE).stream()
                    .map(OutboxEntry::id)
                    .toList());
            waiting = waiting(store);
        }
    }

    private Path cold() {
        return temporary.resolve("cold");
    }

    private void settings(Killed which) throws IOException {
        Properties set = new Properties();
        set.setProperty("vritti.store", "kyrodb");
        set.setProperty("vritti.archive.folder", cold().toString());
        if (which == Killed.RETAIN || which == Killed.RETAIN_DELETING) {
            set.setProperty("vritti.retain.total", Integer.toString(LEFT));
            set.setProperty("vritti.retain.recurring", "1000");
            set.setProperty("vritti.retain.how", which == Killed.RETAIN ? "archive" : "delete");
        }
        try (var out = Files.newOutputStream(home.properties().toPath())) {
            set.store(out, null);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("vritti.home", home.folder().getPath());
        return properties;
    }

    private MemoryStore open() {
        return EmbeddedStore.open(home, warnings::add, true);
    }

    private static List<Object> learnt(MemoryStore store) {
        List<Object> learnt = new ArrayList<>(store.fixesAfter(-1));
        learnt.addAll(store.skills().after(-1));
        learnt.addAll(store.allowances());
        return learnt;
    }

    private static Map<String, WholeEpisode> all(MemoryStore store) {
        List<String> ids = new ArrayList<>();
        store.forEachEpisode(episode -> ids.add(episode.id()));
        Map<String, WholeEpisode> all = new LinkedHashMap<>();
        store.archive().whole(ids).forEach(whole -> all.put(whole.id(), whole));
        return all;
    }

    private static Fix fix(String signature, String text) {
        return new Fix(
                signature,
                "0123456789abcdef0123456789abcdef",
                Fix.Reach.ELSEWHERE,
                Fix.Kind.RAN,
                RedactedText.stored(text),
                null,
                RedactedText.stored("it broke"),
                SuccessRate.NONE.plus(true),
                WholeEpisodes.NOON_MILLIS);
    }

    /** The whole tree in the place of what is there. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> old = Files.walk(to)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        if (Files.exists(from)) {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path one : all.toList()) {
                    Files.copy(one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
