package io.vritti.state.reach;

/** {@code gzip}, {@code bzip2}, {@code xz} and their kin: a file, and its partner with or without the ending. */
final class CompressionTool implements Tool {

    private static final FileTool FILES = FileTool.walking("-r", "--recursive");

    @Override
    public void add(Step step, Reach reach, int depth) {
        FILES.add(step, reach, depth);
        for (String argument : step.arguments()) {
            if (!argument.startsWith("-")) {
                String path = step.absolute(argument);
                int dot = path.lastIndexOf('.');
                String stem = dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
                reach.file(stem);
                reach.names(Paths.parent(path) == null ? "/" : Paths.parent(path), Paths.name(stem) + ".*");
            }
        }
    }
}
