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

    /**
     * To find the other episodes of an action. Made by who takes out many, and not with the tables: it takes 12 bytes an episode, and a
     * home from which nothing is taken out needs it not.
     */
    static final String EPISODES_BY_ACTION = "CREATE INDEX IF NOT EXISTS episode_action ON episode (action)";

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
    private final UseTable uses;
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
        this.uses = new UseTable(sql, words);
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

    StringTable words() {
        return words;
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

    UseTable uses() {
        return uses;
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

    /** @return whether it was not known yet */
    boolean imported(Change.Imported imported) throws SQLException {
        Episode episode = imported.episode();
        if (episodes.known(episode.id())) {
            return false;
        }
        Optional<Long> action = actions.number(episode.actionKey());
        long soMany = episodes.insert(
                episode,
                action.isPresent()
                        ? action.get()
                        : actions.put(imported.state(), Optional.of(LastFailure.of(episode)), 0));
        if (episode.archived()) {
            episodes.archive(new Change.Archived(episode.id(), true));
        }
        if (CompressionDictionary.due(soMany)) {
            learn();
        }
        return true;
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
        Episode of = episodes.byNumber(EpisodeNumber.number(resolved.episodeId()))
                .orElseThrow(() -> new IllegalStateException(resolved.episodeId() + " is damaged"));
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
        actions.revision().begin();
        long now = sql.number("SELECT forgotten_all FROM memory");
        if (now != forgottenAll) {
            forgottenAll = now;
            startOver();
        }
    }

    /** At the end of one. */
    void end() throws SQLException {
        actions.revision().write();
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
        List<String> texts =
                sql.all("SELECT detail, evidence FROM episode ORDER BY n DESC LIMIT ?", this::texts, LESSON_EPISODES);
        texts.forEach(lesson::add);
        for (String reflection : episodes.reflections().newest(LESSON_EPISODES)) {
            lesson.add(reflection);
        }
        phrases.learn(lesson.phrases());
    }

    private String texts(ResultSet row) throws SQLException {
        String evidence = packed.unpackText(row.getBytes(2));
        return packed.unpackText(row.getBytes(1)) + (evidence == null ? "" : evidence);
    }
}
