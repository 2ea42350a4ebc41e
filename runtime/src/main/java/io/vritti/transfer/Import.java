package io.vritti.transfer;

import io.vritti.episode.Episode;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.ActionState;
import io.vritti.store.Allowance;
import io.vritti.store.Change;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.MemoryStore;
import io.vritti.store.Skill;
import io.vritti.store.VetoHistory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Imports lines that another memory exported. What is known here stays as it is, so an import that was interrupted can simply be
 * repeated. A new episode only hints until it fails here, because nothing is known of what its failure depends on.
 */
public final class Import {

    /** The number of changes in one transaction, at which a row costs least (facts.md §2.3). */
    private static final int BATCH = 256;

    /** The session of the changes, which no JVM under the agent made. */
    private static final String SESSION = "import";

    private final MemoryStore store;
    private final LineReader lines;
    private final RedactedText nothingSeen;
    private final List<Change> batch = new ArrayList<>();
    private final Set<SkillIdentity> skills = new HashSet<>();
    private final Set<String> allowed = new HashSet<>();
    private long episodes;
    private long newEpisodes;
    private long newSkills;
    private long newAllowances;
    private long malformed;

    public Import(MemoryStore store, Redactor redactor) {
        this.store = store;
        this.lines = new LineReader(redactor);
        nothingSeen = redactor.withoutSecrets(
                new EvidenceWriter().write(Evidence.none(0, "", "it was imported, and has not failed here yet")));
    }

    /**
     * The result of an import, in numbers.
     *
     * @param added episodes that are new here
     * @param known episodes that were known already
     * @param skills skills that are new here
     * @param allowances allowances that are new here
     * @param malformed lines that could not be read
     */
    public record Result(long added, long known, long skills, long allowances, long malformed) {}

    /**
     * Imports all lines of a stream.
     *
     * @param problems gets the number of each malformed line, from 1, and what is wrong with it
     * @param progress is run after each line
     * @throws IOException if the stream cannot be read to its end; what was read before is imported
     */
    public Result from(InputStream in, BiConsumer<Long, String> problems, Runnable progress) throws IOException {
        store.skills().after(-1).forEach(skill -> skills.add(SkillIdentity.of(skill)));
        store.allowances().forEach(allowance -> allowed.add(allowance.actionKey()));
        BoundedLines read = new BoundedLines(in);
        try {
            while (take(read, problems)) {
                progress.run();
            }
        } finally {
            write();
        }
        return new Result(newEpisodes, episodes - newEpisodes, newSkills, newAllowances, malformed);
    }

    private boolean take(BoundedLines read, BiConsumer<Long, String> problems) throws IOException {
        try {
            String line = read.next();
            if (line == null) {
                return false;
            }
            if (!line.isBlank()) {
                lines.read(line).to(this);
            }
        } catch (Malformed wrong) {
            malformed++;
            problems.accept(read.number(), wrong.getMessage());
        }
        return true;
    }

    void add(Episode episode) {
        episodes++;
        add(new Change.Imported(episode, state(episode)));
    }

    void add(Skill skill) {
        if (skills.add(SkillIdentity.of(skill))) {
            newSkills++;
            add(new Change.SkillReported(skill));
        }
    }

    void add(Allowance allowance) {
        if (allowance.holdsAt(System.currentTimeMillis()) && allowed.add(allowance.actionKey())) {
            newAllowances++;
            store.allow(allowance);
        }
    }

    private void add(Change change) {
        batch.add(change);
        if (batch.size() >= BATCH) {
            write();
        }
    }

    private void write() {
        if (!batch.isEmpty()) {
            List<Change> changes = List.copyOf(batch);
            batch.clear();
            newEpisodes += store.apply(changes);
        }
    }

    private ActionState state(Episode episode) {
        return new ActionState(
                        new FailureFacts(
                                episode.actionKey(),
                                null,
                                episode.kind(),
                                new FailureHistory(
                                        true,
                                        episode.count(),
                                        episode.count(),
                                        0,
                                        episode.firstSeenMillis(),
                                        episode.lastSeenMillis()),
                                new FailedRun(
                                        episode.id(),
                                        SESSION,
                                        episode.signature(),
                                        episode.finerClass(),
                                        -1,
                                        episode.durationMillis()),
                                VetoHistory.NONE,
                                SESSION,
                                episode.lastSeenMillis()),
                        episode.call().family(),
                        episode.call().action(),
                        episode.error().line(),
                        nothingSeen)
                .asReported();
    }
}
