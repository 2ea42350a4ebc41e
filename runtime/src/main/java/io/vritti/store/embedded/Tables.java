package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.Fix;
import io.vritti.store.SuccessRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of one connection, and what has to do with several of them. */
final class Tables {

    /** The newest episodes to learn from: enough to show what is common, few enough to read in one transaction. */
    private static final int LESSON_EPISODES = 200;

    private final Statements sql;
    private final StringTable words;
    private final CompressionDictionary phrases;
    private final DictionaryCompressor packed;
    private final ActionTable actions;
    private final EpisodeTable episodes;
    private final EpisodeSearch search;
    private final AllowanceTable allowances;
    private final FixTable fixes;
    private final SkillTable skills;
    private final OutboxTable outbox;
    private final VectorTable vectors;
    private final ImageTable images;
    private final ReflectionTable reflections;
    private final UsageTable usage;
    private final List<Change.CalledAs> calls = new ArrayList<>();
    private long forgottenAll;

    Tables(Statements sql) throws SQLException {
        this.sql = sql;
        this.words = new StringTable(sql);
        this.phrases = new CompressionDictionary(sql);
        this.packed = new DictionaryCompressor(phrases);
        this.actions = new ActionTable(sql, words, packed);
        this.vectors = new VectorTable(sql, words);
        this.images = new ImageTable(sql, words);
        this.episodes = new EpisodeTable(sql, words, packed, vectors, images);
        this.search = new EpisodeSearch(sql, words, packed);
        this.allowances = new AllowanceTable(sql);
        this.fixes = new FixTable(sql);
        this.skills = new SkillTable(sql);
        this.outbox = new OutboxTable(sql, episodes);
        this.usage = new UsageTable(sql);
        this.reflections = new ReflectionTable(sql, episodes);
    }

    /** Keeps it for the file of failed keys: no table has it. */
    void called(Change.CalledAs call) {
        calls.add(call);
    }

    /** What {@link #called} took in this transaction. */
    List<Change.CalledAs> calls() {
        return calls;
    }

    Statements sql() {
        return sql;
    }

    ActionTable actions() {
        return actions;
    }

    EpisodeTable episodes() {
        return episodes;
    }

    EpisodeSearch search() {
        return search;
    }

    AllowanceTable allowances() {
        return allowances;
    }

    FixTable fixes() {
        return fixes;
    }

    SkillTable skills() {
        return skills;
    }

    OutboxTable outbox() {
        return outbox;
    }

    VectorTable vectors() {
        return vectors;
    }

    ImageTable images() {
        return images;
    }

    ReflectionTable reflections() {
        return reflections;
    }

    UsageTable usage() {
        return usage;
    }

    void failed(Change.FailureAdded failed) throws SQLException {
        Episode episode = failed.episode();
        if (episodes.taken(episode)) {
            forgetEpisode(EpisodeNumber.number(episode.id()));
        }
        Optional<LastFailure> known = episode.id().equals(failed.state().episodeId())
                ? Optional.of(LastFailure.of(episode))
                : episodes.lastFailure(failed.state().episodeId());
        long soMany = episodes.put(episode, actions.put(failed.state(), known, 1));
        if (CompressionDictionary.due(soMany)) {
            learn();
        }
    }

    /** A fix was tried; one that helps elsewhere, too, may be a skill by now. */
    void tried(Fix fix) throws SQLException {
        long revision = actions.nextRevision();
        fixes.add(fix, revision);
        if (fix.reach() == Fix.Reach.ELSEWHERE) {
            Optional<Fix> counted = fixes.unspoilt(fix);
            if (counted.isPresent()) {
                skills.observed(counted.get(), revision);
            } else {
                skills.lost(fix);
            }
        }
    }

    /**
     * @return whether the episode is known, and its owner has said nothing that counts more
     */
    boolean resolved(Change.Resolved resolved) throws SQLException {
        if (!episodes.resolve(resolved)) {
            return false;
        }
        long revision = actions.nextRevision();
        if (resolved.source() == Change.Source.TOLD) {
            fixes.tell(told(resolved), revision);
        }
        return true;
    }

    /** What the owner says of an episode, for the gate: it holds for the same call. */
    private Fix told(Change.Resolved resolved) throws SQLException {
        Episode of =
                episodes.byNumber(EpisodeNumber.number(resolved.episodeId())).orElseThrow();
        RedactedText text = resolved.resolution() == null ? RedactedText.EMPTY : resolved.resolution();
        return new Fix(
                of.signature(),
                of.actionKey(),
                Fix.Reach.HERE,
                Fix.Kind.TOLD,
                text,
                null,
                of.error().line() == null ? RedactedText.EMPTY : of.error().line(),
                SuccessRate.NONE,
                System.currentTimeMillis());
    }

    void stateChanged(ActionState state) throws SQLException {
        actions.put(state, episodes.lastFailure(state.episodeId()), 0);
    }

    /** @return how many episodes are gone */
    int forgetEpisode(long id) throws SQLException {
        actions.clearFailure(id);
        return episodes.forget(id);
    }

    /** At the start of a writing transaction: another JVM may have forgotten all words and phrases that are known here. */
    void begin() throws SQLException {
        calls.clear();
        long now = sql.number("SELECT forgotten_all FROM memory");
        if (now != forgottenAll) {
            forgottenAll = now;
            startOver();
        }
    }

    /** What is known here may no longer be in the database. */
    void startOver() throws SQLException {
        words.startOver();
        phrases.startOver();
    }

    void close() throws SQLException {
        packed.close();
        sql.close();
    }

    private void learn() throws SQLException {
        DictionaryTrainer lesson = new DictionaryTrainer();
        List<byte[][]> rows = sql.all(
                "SELECT detail, evidence FROM episode ORDER BY n DESC LIMIT ?", Tables::packedTexts, LESSON_EPISODES);
        for (byte[][] row : rows) {
            lesson.add(packed.unpackText(row[0]) + (row[1] == null ? "" : packed.unpackText(row[1])));
        }
        for (String reflection : episodes.reflections().newest(LESSON_EPISODES)) {
            lesson.add(reflection);
        }
        phrases.learn(lesson.phrases());
    }

    private static byte[][] packedTexts(ResultSet row) throws SQLException {
        return new byte[][] {row.getBytes(1), row.getBytes(2)};
    }
}
