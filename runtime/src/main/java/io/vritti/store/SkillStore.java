package io.vritti.store;

import java.util.List;

/** The skills of a home, and those that other machines have told it of. Every method may throw {@link StoreException}. */
public interface SkillStore {

    /** Where there is no memory. */
    SkillStore NONE = new SkillStore() {
        @Override
        public List<Skill> after(long revision) {
            return List.of();
        }

        @Override
        public List<Skill> unsent(int limit) {
            return List.of();
        }

        @Override
        public void sent(List<Skill> skills) {}
    };

    /**
     * Those that were made or counted later than a revision, the latest last.
     *
     * @param revision -1 for all
     */
    List<Skill> after(long revision);

    /** Own ones of which a shared store has not got the latest count. */
    List<Skill> unsent(int limit);

    /** The shared store has them as they are here. */
    void sent(List<Skill> skills);
}
