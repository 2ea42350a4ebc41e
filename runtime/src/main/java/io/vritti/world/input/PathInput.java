package io.vritti.world.input;

/** An input that is what one look at a path says of it: it comes, goes, or is otherwise than it was. */
sealed interface PathInput extends Input permits FolderInput, RightsInput, WrittenInput {

    /** The state of a path that leads nowhere. */
    String MISSING = "-";

    /** What is there now where something is, or null if that cannot be known. */
    String state(Stat stat, FileSystemView view);

    /** What is otherwise, for people, behind the path: {@code "written"}. */
    String otherwise();

    /** What is as it was, for people. */
    String unchanged();

    @Override
    default String look(FileSystemView view) {
        Stat stat = view.stat(subject());
        return stat.missing() ? missing(view) : state(stat, view);
    }

    /** The state where the path leads nowhere. */
    default String missing(FileSystemView view) {
        return MISSING;
    }

    @Override
    default String difference(String before, String after) {
        if (after.equals(MISSING)) {
            return subject() + " deleted";
        }
        return subject() + (before.equals(MISSING) ? " created" : " " + otherwise());
    }

    @Override
    default String sameness(String state) {
        return state.equals(MISSING) ? "no such file " + subject() : unchanged();
    }
}
