package io.vritti.reflect.model.chat;

import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Usage;

/** What an endpoint's answer to one request holds. */
sealed interface Heard {

    Usage usage();

    /** What follows from it for the question that is being asked. */
    Answer in(Asking asking);

    /** Whether it shows that the endpoint does not work. */
    default boolean isOutage() {
        return false;
    }

    /** @param by the model that answered, as the endpoint names it; empty where it does not */
    record Words(String content, String by, Usage usage) implements Heard {

        @Override
        public Answer in(Asking asking) {
            return asking.said(this);
        }
    }

    /** A model answered, and said nothing that can be used. */
    record Silence(String why, Usage usage) implements Heard {

        @Override
        public Answer in(Asking asking) {
            return asking.nothing(why);
        }
    }

    record Trouble(Fault fault, Usage usage) implements Heard {

        @Override
        public Answer in(Asking asking) {
            return asking.failed(fault);
        }

        @Override
        public boolean isOutage() {
            return fault.isOutage();
        }
    }
}
