package io.vritti.world.input;

/**
 * One thing in the world that an action depends on, and how to look at it. Two looks that give the same state mean that
 * nothing the action can tell apart has changed.
 */
public sealed interface Input
        permits FileInput,
                WalkInput,
                GitIndexInput,
                GitRefsInput,
                MatchesInput,
                ModulesInput,
                PresenceInput,
                EmptinessInput,
                ExecutableBitInput,
                LookupInput,
                HostLookupInput,
                VariableInput,
                PortInput,
                ListenerInput,
                AbsenceInput,
                NamesTimeInput,
                FileTypeInput,
                AccessInput,
                LockFileInput,
                HeldLockInput,
                SpaceInput,
                ProgramInput,
                PathInput {

    /** Its state now, without spaces, or null if that cannot be known: then it is no evidence. */
    String look(FileSystemView view);

    /**
     * When it last changed, nanoseconds since 1970, as far as the file system tells; {@link Long#MIN_VALUE} if its state
     * speaks for itself, so that it does not matter when it came about.
     */
    long changedNanos(FileSystemView view);

    /** The word of the domain for this kind of input, as in the stored evidence. */
    String kind();

    /** What it is called: a path, a variable, a port. */
    String subject();

    /** True when this state of it says that there is no such file or folder. */
    default boolean missingIn(String state) {
        return false;
    }

    /** What happened to it, for people: {@code "src/x.py edited"}. */
    String difference(String before, String after);

    /** What was found of it, for people, when nothing has happened to it: {@code "src/x.py unchanged"}. */
    String sameness(String state);

    /** @return the input that {@link #kind} and {@link #subject} describe, or null for a kind of a newer version */
    static Input of(String kind, String subject) {
        WalkInput.Walk walk = WalkInput.Walk.of(kind);
        if (walk != null) {
            return new WalkInput(walk, subject);
        }
        return switch (kind) {
            case FileInput.KIND -> new FileInput(subject);
            case GitIndexInput.KIND -> new GitIndexInput(subject);
            case GitRefsInput.KIND -> new GitRefsInput(subject);
            case FolderInput.KIND -> new FolderInput(subject);
            case MatchesInput.KIND -> MatchesInput.of(subject);
            case ModulesInput.KIND -> new ModulesInput(subject);
            case PresenceInput.KIND -> new PresenceInput(subject);
            case RightsInput.KIND -> new RightsInput(subject);
            case EmptinessInput.KIND -> new EmptinessInput(subject);
            case ExecutableBitInput.KIND -> new ExecutableBitInput(subject);
            case LookupInput.KIND -> new LookupInput(subject);
            case HostLookupInput.KIND -> new HostLookupInput(subject);
            case VariableInput.KIND -> new VariableInput(subject);
            case PortInput.KIND -> PortInput.of(subject);
            case ListenerInput.KIND -> ListenerInput.of(subject);
            case AbsenceInput.KIND -> AbsenceInput.of(subject);
            case NamesTimeInput.KIND -> new NamesTimeInput(subject);
            case FileTypeInput.KIND -> new FileTypeInput(subject);
            case AccessInput.KIND -> new AccessInput(subject);
            case LockFileInput.KIND -> new LockFileInput(subject);
            case HeldLockInput.KIND -> new HeldLockInput(subject);
            case ProgramInput.KIND -> new ProgramInput(subject);
            case WrittenInput.KIND -> new WrittenInput(subject);
            case SpaceInput.KIND -> SpaceInput.of(subject);
            default -> null;
        };
    }
}
