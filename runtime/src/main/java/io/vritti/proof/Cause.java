package io.vritti.proof;

import io.vritti.failure.classify.FailureKind;
import io.vritti.world.input.ObservedInput;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A condition that explains the error by itself, whatever else has changed.
 *
 * @param kind the word of design.md §2: {@code path_missing}
 * @param subject what it is about: a path, a program, a port, a variable
 * @param conditions all of them must still be so
 * @param environment whether the whole environment must be equal too, since it can change what the action refers to
 * @param epoch how far the count of opaque changes had come, where one of them may lift the cause; else null
 */
public record Cause(Kind kind, String subject, List<ObservedInput> conditions, boolean environment, EffectEpoch epoch)
        implements Proof {

    /** The conditions by the words of design.md §2, each with the kind of failure that it usually leads to. */
    public enum Kind {
        PATH_MISSING(FailureKind.MISSING_PATH),
        PATH_EXISTS(FailureKind.ALREADY_EXISTS),
        DIRECTORY_NOT_EMPTY(FailureKind.CONFLICT),
        /** A folder where a file is needed. */
        IS_DIRECTORY(FailureKind.USAGE_SYNTAX),
        /** A file where a folder is needed. */
        NOT_DIRECTORY(FailureKind.MISSING_PATH),
        PERMISSION_DENIED(FailureKind.PERMISSION_DENIED),
        NOT_EXECUTABLE(FailureKind.NOT_EXECUTABLE),
        EXECUTABLE_MISSING(FailureKind.COMMAND_NOT_FOUND),
        MODULE_MISSING(FailureKind.MODULE_MISSING),
        ENV_UNSET(FailureKind.ENVIRONMENT_UNSET),
        PORT_CLOSED(FailureKind.CONNECTION_REFUSED),
        PORT_IN_USE(FailureKind.PORT_IN_USE),
        DISK_FULL(FailureKind.DISK_FULL),
        LOCK_HELD(FailureKind.LOCK_HELD),
        CREDENTIAL(FailureKind.AUTH),
        USAGE(FailureKind.USAGE_SYNTAX),
        /** A file that is none of the kind that its reader takes it for. */
        MALFORMED(FailureKind.INVALID_INPUT);

        private final FailureKind failure;

        Kind(FailureKind failure) {
            this.failure = failure;
        }

        /** The kind of a failure that this explains and whose words say nothing. */
        public FailureKind failure() {
            return failure;
        }

        /** As episodes name it: {@code path_missing}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is no such kind */
        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Cause(Kind kind, String subject, List<ObservedInput> conditions, boolean environment) {
        this(kind, subject, conditions, environment, null);
    }

    public Cause {
        conditions = List.copyOf(conditions);
    }

    @Override
    public Basis basis() {
        return Basis.CAUSE;
    }

    /** The same, of a command that looks where a variable says: it counts only with the same environment. */
    public Cause inItsEnvironment() {
        return new Cause(kind, subject, conditions, true, epoch);
    }

    /** The same, to be lifted by any opaque change after this reading, if it is of a kind that is not wholly seen here. */
    public Cause at(Supplier<EffectEpoch> reading) {
        return kind == Kind.CREDENTIAL ? new Cause(kind, subject, conditions, environment, reading.get()) : this;
    }

    @Override
    public long lifeMillis() {
        return kind == Kind.CREDENTIAL ? EvidenceTtl.CREDENTIAL_MILLIS : EvidenceTtl.CAUSE_MILLIS;
    }

    @Override
    public String precondition() {
        return kind.word() + "=" + subject;
    }

    @Override
    public List<ObservedInput> seen() {
        return conditions;
    }
}
