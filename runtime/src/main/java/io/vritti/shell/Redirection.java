package io.vritti.shell;

/**
 * One redirection of a command.
 *
 * @param fd the descriptor redirected: 0 or 1 unless a number stands before the sign; -1 for {@code {name}>}
 * @param kind what is done with it
 * @param target the file, descriptor or string; of a heredoc its delimiter, which is not literal, and carries the
 *     substitutions of the body, when the shell expands that
 * @param heredoc the body, or null
 * @param heredocQuoted true when the delimiter is quoted: the body is data as it stands
 */
public record Redirection(int fd, Kind kind, Word target, String heredoc, boolean heredocQuoted) {

    /** What a redirection does. */
    public enum Kind {
        /** {@code < file}. */
        IN,
        /** {@code > file} and {@code >| file}. */
        OUT,
        /** {@code >> file}. */
        APPEND,
        /** {@code &> file} and {@code >& file}: both streams. */
        OUT_ERR,
        /** {@code &>> file}: both streams. */
        APPEND_ERR,
        /** {@code <> file}. */
        READ_WRITE,
        /** {@code 2>&1}, {@code <&3}, {@code >&-}. */
        DUPLICATE,
        /** {@code << word}. */
        HEREDOC,
        /** {@code <<< word}. */
        HERESTRING;

        /** True for standard output and error at once, which only some shells know. */
        public boolean both() {
            return this == OUT_ERR || this == APPEND_ERR;
        }

        /** True when a file is created, truncated or grown. */
        public boolean writes() {
            return this == OUT || this == APPEND || both() || this == READ_WRITE;
        }
    }

    /** True when the command reads this instead of the standard input it was started with. */
    public boolean replacesStdin() {
        return fd == 0 && !kind.writes();
    }
}
