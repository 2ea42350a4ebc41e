package io.vritti.store.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables, as steps from one version to the next; {@code PRAGMA user_version} says how many a database has taken. A step
 * that was released never changes: what comes later is a new step at the end.
 *
 * <p>Rows are kept small (design.md §8: at most 1 KB an episode, vector included): what many rows share is a {@link StringTable word}; long texts are {@link DictionaryCompressor packed}; an action's row repeats nothing of
 * its last episode that is equal there, and a time that is null is
 * that of the last failure.
 * The views are for people with the {@code sqlite3} tool.
 */
final class Schema {

    private static final String FIRST = """
            CREATE TABLE memory (
              revision INTEGER NOT NULL,
              forgotten_all INTEGER NOT NULL
            ) STRICT;
            INSERT INTO memory VALUES (0, 0);

            CREATE TABLE word (
              n INTEGER PRIMARY KEY AUTOINCREMENT,
              text TEXT NOT NULL UNIQUE
            ) STRICT;

            CREATE TABLE phrases (
              id INTEGER PRIMARY KEY,
              text BLOB NOT NULL
            ) STRICT;

            CREATE TABLE action (
              n INTEGER PRIMARY KEY,
              key BLOB NOT NULL UNIQUE,
              revision INTEGER NOT NULL,
              family INTEGER,
              kind INTEGER,
              action TEXT,
              episode INTEGER,
              session INTEGER,
              last_failed INTEGER NOT NULL,
              failures INTEGER NOT NULL,
              equal_failures INTEGER NOT NULL,
              first_failure_at INTEGER,
              last_failure_at INTEGER NOT NULL,
              as_episode INTEGER NOT NULL,
              signature TEXT,
              error_line TEXT,
              finer_class INTEGER,
              limit_ms INTEGER NOT NULL,
              kills INTEGER NOT NULL,
              duration_ms INTEGER NOT NULL,
              vetoes INTEGER NOT NULL,
              vetoes_before_probe INTEGER NOT NULL,
              last_veto_at INTEGER NOT NULL,
              flaky_until INTEGER NOT NULL,
              evidence BLOB,
              changed_by INTEGER,
              changed_at INTEGER
            ) STRICT;
            CREATE INDEX action_revision ON action (revision);

            CREATE TABLE episode (
              n INTEGER PRIMARY KEY,
              id INTEGER NOT NULL UNIQUE,
              action INTEGER NOT NULL,
              signature TEXT,
              error_line TEXT,
              error_class INTEGER,
              finer_class INTEGER,
              transient INTEGER NOT NULL,
              severity INTEGER NOT NULL,
              resolution TEXT,
              resolved_by TEXT,
              count INTEGER NOT NULL,
              first_seen INTEGER,
              last_seen INTEGER NOT NULL,
              duration_ms INTEGER NOT NULL,
              detail BLOB NOT NULL,
              reflection BLOB,
              evidence BLOB
            ) STRICT;
            CREATE INDEX episode_last_seen ON episode (last_seen);

            CREATE VIRTUAL TABLE episode_text USING fts5(
              text, content='', contentless_delete=1, detail=none, tokenize='unicode61');

            CREATE TABLE forgotten (
              revision INTEGER PRIMARY KEY,
              key BLOB
            ) STRICT;

            CREATE TABLE allowance (
              key BLOB PRIMARY KEY,
              scope TEXT NOT NULL,
              until INTEGER NOT NULL,
              by TEXT,
              created_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE outbox (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              episode INTEGER NOT NULL UNIQUE,
              created_at INTEGER NOT NULL
            ) STRICT;

            CREATE VIEW episodes AS
              SELECT printf('ep-%010x', e.id) AS id, e.count, datetime(e.last_seen / 1000, 'unixepoch') AS last_seen,
                (SELECT text FROM word WHERE n = e.error_class) AS error_class,
                (SELECT text FROM word WHERE n = e.finer_class) AS finer_class,
                (SELECT text FROM word WHERE n = a.family) AS family,
                e.error_line, e.resolution, lower(hex(a.key)) AS action_key
              FROM episode e JOIN action a ON a.n = e.action ORDER BY e.last_seen DESC;

            CREATE VIEW actions AS
              SELECT lower(hex(a.key)) AS action_key, a.last_failed, a.failures,
                datetime(a.last_failure_at / 1000, 'unixepoch') AS last_failure, a.vetoes,
                (SELECT text FROM word WHERE n = a.family) AS family,
                e.error_line, printf('ep-%010x', a.episode) AS episode
              FROM action a LEFT JOIN episode e ON e.id = a.episode ORDER BY a.last_failure_at DESC;
            """;

    private static final String FIXES = """
            CREATE TABLE fix (
              signature TEXT NOT NULL,
              place BLOB NOT NULL,
              kind TEXT NOT NULL,
              text TEXT NOT NULL,
              action_key BLOB,
              error_line TEXT,
              helped INTEGER NOT NULL,
              tried INTEGER NOT NULL,
              last_at INTEGER NOT NULL,
              revision INTEGER NOT NULL,
              PRIMARY KEY (signature, place, kind, text)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX fix_revision ON fix (revision);
            CREATE INDEX fix_last_at ON fix (last_at);

            CREATE VIEW fixes AS
              SELECT text, kind, helped, tried, datetime(last_at / 1000, 'unixepoch') AS last_observed, error_line, signature
              FROM fix ORDER BY last_at DESC;
            """;

    private static final String SHARED_KEYS = """
            ALTER TABLE action ADD COLUMN shared_key BLOB;
            """;

    /**
     * A vector has its episode's number; written later, a column of the episode would make full pages split. {@code vectors}
     * says which memory it is, so that who follows notices when it must start over.
     */
    private static final String VECTORS = """
            CREATE TABLE vector (
              n INTEGER PRIMARY KEY,
              model INTEGER NOT NULL,
              space INTEGER NOT NULL,
              packed BLOB NOT NULL
            ) STRICT;
            CREATE TABLE shown (
              n INTEGER PRIMARY KEY,
              times INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE vectors (
              id INTEGER NOT NULL
            ) STRICT;
            INSERT INTO vectors VALUES (random());
            """;

    private static final String PARKED = """
            ALTER TABLE outbox ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE outbox ADD COLUMN error TEXT;
            ALTER TABLE outbox ADD COLUMN parked INTEGER NOT NULL DEFAULT 0;
            """;

    private static final String IMAGES = """
            CREATE TABLE image (
              n INTEGER PRIMARY KEY AUTOINCREMENT,
              episode INTEGER NOT NULL,
              hash BLOB NOT NULL,
              name TEXT NOT NULL,
              width INTEGER NOT NULL,
              height INTEGER NOT NULL,
              model INTEGER NOT NULL,
              space INTEGER NOT NULL,
              packed BLOB NOT NULL,
              sent INTEGER NOT NULL DEFAULT 0,
              UNIQUE (episode, hash)
            ) STRICT;
            """;

    private static final String ARCHIVED = """
            ALTER TABLE episode ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
            CREATE INDEX episode_archived ON episode (n) WHERE archived;
            """;

    /** What was forgotten here and is to be deleted from the shared store. */
    private static final String WITHDRAWALS = """
            CREATE TABLE withdrawal (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              key BLOB NOT NULL,
              signature TEXT NOT NULL
            ) STRICT;
            """;

    /**
     * How it stands with the reflection on an episode, by the episode's number. What a question may cost is held until it is known
     * what it did cost, also where the episode is forgotten meanwhile. Costs are decimal texts: sums of money have no binary fractions.
     */
    private static final String REFLECTIONS = """
            CREATE TABLE reflecting (
              n INTEGER PRIMARY KEY,
              state TEXT NOT NULL,
              several INTEGER NOT NULL DEFAULT 0,
              due_at INTEGER NOT NULL DEFAULT 0,
              tries INTEGER NOT NULL DEFAULT 0,
              note TEXT
            ) STRICT;
            CREATE INDEX reflecting_state ON reflecting (state, due_at);
            CREATE INDEX episode_again ON episode (n) WHERE count > 1;
            CREATE INDEX episode_unreflected ON episode (n) WHERE reflection IS NULL;

            CREATE TABLE model_usage (
              day INTEGER NOT NULL,
              model TEXT NOT NULL,
              requests INTEGER NOT NULL,
              input_tokens INTEGER NOT NULL,
              output_tokens INTEGER NOT NULL,
              cost TEXT NOT NULL,
              PRIMARY KEY (day, model)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE model_hold (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              day INTEGER NOT NULL,
              model TEXT NOT NULL,
              requests INTEGER NOT NULL,
              input_tokens INTEGER NOT NULL,
              output_tokens INTEGER NOT NULL,
              cost TEXT NOT NULL
            ) STRICT;
            CREATE TABLE endpoint_pause (
              settings TEXT NOT NULL PRIMARY KEY,
              until_at INTEGER NOT NULL,
              why TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE VIEW model_usage_by_day AS
              SELECT date(day * 86400, 'unixepoch') AS day, model, requests, input_tokens, output_tokens, cost
              FROM model_usage ORDER BY model_usage.day DESC, model;
            """;

    /** Runs with nothing changed, and how many of them failed in the same way. */
    private static final String REFLECTED = """
            ALTER TABLE episode ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE episode ADD COLUMN runs INTEGER NOT NULL DEFAULT 0;
            """;

    /**
     * How far a fix is told, what became of its last tries, and whether it ever failed more than it helped; and what fixes became
     * skills. Of fixes that were counted before, the last tries are taken to have gone like all.
     */
    private static final String SKILLS = """
            ALTER TABLE fix ADD COLUMN reach TEXT NOT NULL DEFAULT 'HERE';
            ALTER TABLE fix ADD COLUMN latest INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE fix ADD COLUMN spoilt INTEGER NOT NULL DEFAULT 0;
            UPDATE fix SET latest = (1 << (min(10, tried) * helped / max(1, tried))) - 1, spoilt = tried > 2 * helped;
            CREATE INDEX fix_told ON fix (place) WHERE kind = 'TOLD';

            CREATE TABLE skill (
              signature TEXT NOT NULL,
              place BLOB NOT NULL,
              reach TEXT NOT NULL,
              kind TEXT NOT NULL,
              text TEXT NOT NULL,
              name TEXT NOT NULL,
              family TEXT,
              error_class TEXT NOT NULL,
              finer_class TEXT NOT NULL,
              error_line TEXT,
              episodes TEXT NOT NULL,
              helped INTEGER NOT NULL,
              tried INTEGER NOT NULL,
              latest INTEGER NOT NULL,
              first_at INTEGER NOT NULL,
              last_at INTEGER NOT NULL,
              revision INTEGER NOT NULL,
              sent INTEGER NOT NULL DEFAULT 0,
              PRIMARY KEY (signature, place, reach, kind, text)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX skill_revision ON skill (revision);

            CREATE VIEW skills AS
              SELECT name, text, helped, tried, iif(reach = 'MACHINES', 'other machines', 'here') AS observed,
                datetime(last_at / 1000, 'unixepoch') AS last_observed, error_line, family, signature
              FROM skill ORDER BY last_at DESC;
            """;

    /**
     * When an episode was last used without its row or its action's being written, by the episode's number, to the day or so; and
     * since when that is counted (of episodes that were there before it is not known), and when retention is due next.
     */
    private static final String RETENTION = """
            CREATE TABLE used (
              n INTEGER PRIMARY KEY,
              at INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE retention (
              counted_since INTEGER NOT NULL,
              due_at INTEGER NOT NULL
            ) STRICT;
            INSERT INTO retention
              SELECT iif(EXISTS (SELECT 1 FROM episode), CAST(strftime('%s', 'now') AS INTEGER) * 1000, 0), 0;
            """;

    /**
     * Actions all of whose episodes were put away; and what the shared store still has to learn of that. Every failure asks whether its
     * action was forgotten, of which there may be a hundred thousand now.
     */
    private static final String COLD = """
            ALTER TABLE forgotten ADD COLUMN put_away INTEGER NOT NULL DEFAULT 0;
            CREATE INDEX forgotten_key ON forgotten (key);
            CREATE TABLE marking (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              key BLOB NOT NULL,
              signature TEXT NOT NULL,
              last_seen INTEGER NOT NULL,
              archived INTEGER NOT NULL,
              UNIQUE (key, signature) ON CONFLICT REPLACE
            ) STRICT;
            """;

    private static final Schema CURRENT = new Schema(List.of(
            FIRST,
            FIXES,
            SHARED_KEYS,
            VECTORS,
            PARKED,
            IMAGES,
            ARCHIVED,
            WITHDRAWALS,
            REFLECTIONS,
            REFLECTED,
            SKILLS,
            RETENTION,
            COLD));

    private final List<String> steps;

    Schema(List<String> steps) {
        this.steps = steps;
    }

    static Schema current() {
        return CURRENT;
    }

    /** As an earlier version of ours knew it: the first steps. */
    Schema upTo(int version) {
        return new Schema(steps.subList(0, version));
    }

    /** As a later version will know it. */
    Schema with(String step) {
        return new Schema(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    int version() {
        return steps.size();
    }

    static int versionOf(Statements sql) throws SQLException {
        return (int) sql.number("PRAGMA user_version");
    }

    /** Takes the steps that are missing, in the caller's transaction. */
    void migrate(Statements sql) throws SQLException {
        int from = versionOf(sql);
        for (int step = from; step < steps.size(); step++) {
            for (String statement : steps.get(step).split(";\\s*\\n")) {
                if (!statement.isBlank()) {
                    sql.run(statement);
                }
            }
        }
        if (from < steps.size()) {
            sql.run("PRAGMA user_version = " + steps.size());
        }
    }
}
