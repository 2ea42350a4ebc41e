package io.vritti.transfer;

import io.vritti.episode.Episode;
import io.vritti.store.Allowance;
import io.vritti.store.Skill;

/** The content of one line that is imported. */
sealed interface Incoming {

    /** Adds it to the import. */
    void to(Import into);

    record OfEpisode(Episode episode) implements Incoming {
        @Override
        public void to(Import into) {
            into.add(episode);
        }
    }

    record OfSkill(Skill skill) implements Incoming {
        @Override
        public void to(Import into) {
            into.add(skill);
        }
    }

    record OfAllowance(Allowance allowance) implements Incoming {
        @Override
        public void to(Import into) {
            into.add(allowance);
        }
    }
}
