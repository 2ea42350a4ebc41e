package io.vritti.store.embedded;

import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.Skill;
import io.vritti.store.SkillName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table of skills: fixes of the reach {@link Fix.Reach#ELSEWHERE} that were confirmed, and what other machines report. */
final class SkillTable {

    /** Of others and own; the longest unobserved go first. */
    private static final int MOST_SKILLS = 2_000;

    /** As many as Vritti lists of a skill's episodes. */
    private static final int MOST_EPISODES = 100;

    private static final String PUT = """
            INSERT INTO skill (signature, place, reach, kind, text, name, family, error_class, finer_class, error_line, episodes,
              helped, tried, latest, first_at, last_at, revision)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
            ON CONFLICT (signature, place, reach, kind, text) DO UPDATE SET error_line = excluded.error_line,
              episodes = iif(excluded.episodes = '', episodes, excluded.episodes), helped = excluded.helped,
              tried = excluded.tried, latest = excluded.latest, last_at = excluded.last_at, revision = excluded.revision
            """;

    private static final String THIS = " WHERE signature = ? AND place = ? AND reach = ? AND kind = ? AND text = ?";

    private static final String EPISODES = """
            SELECT printf('ep-%010x', e.id) AS id, w.text AS family, c.text AS error_class, f.text AS finer_class
            FROM episode e JOIN action a ON a.n = e.action LEFT JOIN word w ON w.n = a.family
              LEFT JOIN word c ON c.n = e.error_class LEFT JOIN word f ON f.n = e.finer_class
            WHERE e.signature = ? ORDER BY e.last_seen DESC LIMIT ?
            """;

    private final Statements sql;

    SkillTable(Statements sql) {
        this.sql = sql;
    }

    /** An episode that a skill may be learnt from. */
    private record Lesson(String id, Skill.When when) {

        static Lesson of(ResultSet row) throws SQLException {
            return new Lesson(
                    row.getString("id"),
                    new Skill.When(
                            RedactedText.stored(row.getString("family")),
                            row.getString("error_class"),
                            row.getString("finer_class")));
        }
    }

    /** A fix that has failed more than it helped is no skill. */
    void lost(Fix fix) throws SQLException {
        sql.change("DELETE FROM skill" + THIS, identity(fix));
    }

    /** Makes a skill of a fix that was confirmed, and goes on counting it. */
    void observed(Fix fix, long revision) throws SQLException {
        if (fix.rate().confirmed() || known(fix)) {
            List<Lesson> lessons = sql.all(EPISODES, Lesson::of, fix.signature(), MOST_EPISODES);
            if (!lessons.isEmpty()) {
                Skill.When when = lessons.get(0).when();
                put(
                        new Skill(
                                SkillName.of(fix, when),
                                fix,
                                when,
                                lessons.stream().map(Lesson::id).toList(),
                                fix.lastMillis()),
                        revision);
            }
        }
    }

    void put(Skill skill, long revision) throws SQLException {
        Fix fix = skill.fix();
        sql.change(
                PUT,
                fix.signature(),
                FixTable.bytes(fix.place()),
                fix.reach().name(),
                fix.kind().name(),
                fix.text().value(),
                skill.name(),
                RedactedText.valueOf(skill.when().family()),
                skill.when().errorClass(),
                skill.when().finerClass(),
                RedactedText.valueOf(fix.errorLine()),
                String.join(" ", skill.episodes()),
                fix.rate().helped(),
                fix.rate().tried(),
                fix.rate().latest(),
                skill.firstMillis(),
                fix.lastMillis(),
                revision);
        sql.change(
                "DELETE FROM skill WHERE (SELECT count(*) FROM skill) > ? AND last_at = (SELECT min(last_at) FROM skill)",
                MOST_SKILLS);
    }

    List<Skill> changedAfter(long revision) throws SQLException {
        return sql.all("SELECT * FROM skill WHERE revision > ? ORDER BY revision", SkillTable::skill, revision);
    }

    List<Skill> unsent(int limit) throws SQLException {
        return sql.all(
                "SELECT * FROM skill WHERE reach = 'ELSEWHERE' AND kind <> 'OTHERWISE' AND sent <> tried ORDER BY revision LIMIT ?",
                SkillTable::skill,
                limit);
    }

    void sent(Skill skill) throws SQLException {
        Fix fix = skill.fix();
        sql.change(
                "UPDATE skill SET sent = ?" + THIS,
                fix.rate().tried(),
                fix.signature(),
                FixTable.bytes(fix.place()),
                fix.reach().name(),
                fix.kind().name(),
                fix.text().value());
    }

    void forgetOf(String signature) throws SQLException {
        sql.change("DELETE FROM skill WHERE signature = ?", signature);
    }

    void forgetAll() throws SQLException {
        sql.change("DELETE FROM skill");
    }

    private boolean known(Fix fix) throws SQLException {
        Optional<Long> there = sql.first("SELECT 1 FROM skill" + THIS, row -> row.getLong(1), identity(fix));
        return there.isPresent();
    }

    private static Object[] identity(Fix fix) {
        return new Object[] {
            fix.signature(),
            FixTable.bytes(fix.place()),
            fix.reach().name(),
            fix.kind().name(),
            fix.text().value()
        };
    }

    private static Skill skill(ResultSet row) throws SQLException {
        String episodes = row.getString("episodes");
        return new Skill(
                row.getString("name"),
                FixTable.fix(row, null),
                new Skill.When(
                        RedactedText.stored(row.getString("family")),
                        row.getString("error_class"),
                        row.getString("finer_class")),
                episodes.isEmpty() ? List.of() : List.of(episodes.split(" ")),
                row.getLong("first_at"));
    }
}
