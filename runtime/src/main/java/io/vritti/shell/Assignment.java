package io.vritti.shell;

/**
 * {@code name=value} before a command, or alone.
 *
 * @param name the variable, without a subscript
 * @param value what follows the sign; an array {@code (a b)} is one word that is not literal
 * @param appends {@code name+=value}: the value is put behind the one that is there
 */
public record Assignment(String name, Word value, boolean appends) {

    /**
     * Whether the variable gets just what the value means as a word: it is not put behind another one, and no tilde in it can stand
     * for the home behind a colon (POSIX XCU 2.6.1).
     */
    public boolean isPlain() {
        return !appends && (value.literal() || value.raw().lastIndexOf('~') <= 0);
    }
}
