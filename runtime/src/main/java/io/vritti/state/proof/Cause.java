package io.vritti.state.proof;

import io.vritti.state.input.Seen;
import java.util.List;
import java.util.Locale;

/**
 * A condition that explains the error by itself, whatever else has changed.
 *
 * @param kind the word of design.md §2: {@code path_missing}
 * @param subject what it is about: a path, a program, a port, a variable
 * @param conditions all of them must still be so
 * @param environment whether the whole environment must be equal too, since it can change what the action refers to
 */
public record Cause(Kind kind, String subject, List<Seen> conditions, boolean environment) implements Proof {

    /** The words of design.md §2. */
    public enum Kind {
        PATH_MISSING,
        PATH_EXISTS,
        DIRECTORY_NOT_EMPTY,
        NOT_EXECUTABLE,
        EXECUTABLE_MISSING,
        ENV_UNSET,
        PORT_CLOSED,
        PORT_IN_USE,
        USAGE;

        /** As episodes name it: {@code path_missing}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is no such kind */
        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Cause {
        conditions = List.copyOf(conditions);
    }

    @Override
    public Basis basis() {
        return Basis.CAUSE;
    }

    @Override
    public long lifeMillis() {
        return Lives.CAUSE_MILLIS;
    }

    @Override
    public String precondition() {
        return kind.word() + "=" + subject;
    }

    @Override
    public List<Seen> seen() {
        return conditions;
    }
}
