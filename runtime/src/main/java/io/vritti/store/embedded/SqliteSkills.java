package io.vritti.store.embedded;

import io.vritti.store.Skill;
import io.vritti.store.SkillStore;
import java.util.List;

/** Skills in the database. */
final class SqliteSkills implements SkillStore {

    private final CurrentDatabase current;

    SqliteSkills(CurrentDatabase current) {
        this.current = current;
    }

    @Override
    public List<Skill> after(long revision) {
        return current.read(tables -> tables.skills().changedAfter(revision));
    }

    @Override
    public List<Skill> unsent(int limit) {
        return current.read(tables -> tables.skills().unsent(limit));
    }

    @Override
    public void sent(List<Skill> skills) {
        current.write(tables -> {
            for (Skill skill : skills) {
                tables.skills().sent(skill);
            }
            return null;
        });
    }
}
