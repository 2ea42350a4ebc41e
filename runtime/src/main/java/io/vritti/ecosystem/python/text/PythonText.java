package io.vritti.ecosystem.python.text;

import java.util.List;
import java.util.Set;

/**
 * The files and modules that a Python text can read, as far as the text alone shows.
 *
 * @param incompleteBecause why not all of it is known, in words, or null if it is
 * @param modules what it imports, {@code pkg.mod}, in order
 * @param network whether it opens connections or ports; all of them are then named by its literals
 */
public record PythonText(
        String incompleteBecause,
        Literals literals,
        List<String> modules,
        Given given,
        Exchanged exchanged,
        boolean network) {

    /**
     * What stands in a text as it is.
     *
     * @param strings every literal string in it: a name that it reads must be one of them, or an argument
     * @param overwritten those of them that it only overwrites
     * @param folders those of them whose names it lists
     * @param numbers every whole number in it
     */
    public record Literals(List<String> strings, Set<String> overwritten, Set<String> folders, Set<Integer> numbers) {}

    /**
     * What a text takes from the one that starts it.
     *
     * @param arguments whether it looks at its arguments
     * @param stdin whether it reads its standard input
     */
    public record Given(boolean arguments, boolean stdin) {}

    /**
     * What a text and others hand to each other.
     *
     * @param bound names that it binds to what reaches the world: another text that takes one of them from it is not followed
     * @param taken names that it takes from other modules or objects
     * @param paths whether it makes path objects, which may lead on wherever they are passed
     */
    public record Exchanged(Set<String> bound, Set<String> taken, boolean paths) {}

    /** Reads a text; never null. */
    public static PythonText of(String text) {
        return of(text, false);
    }

    /**
     * Reads a text; never null.
     *
     * @param forPort whether only what can choose the port of a server matters, so that the clock and the order of sets do not
     */
    public static PythonText of(String text, boolean forPort) {
        List<PythonToken> tokens = PythonLexer.read(text);
        return tokens == null ? notUnderstood() : new PythonReader(tokens, forPort).read();
    }

    private static PythonText notUnderstood() {
        return new PythonText(
                "a Python text that is not understood",
                new Literals(List.of(), Set.of(), Set.of(), Set.of()),
                List.of(),
                new Given(true, true),
                new Exchanged(Set.of(), Set.of(), false),
                false);
    }
}
