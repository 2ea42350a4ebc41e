package io.vritti.cli;

import java.io.Console;
import java.util.Optional;

/** The terminal of the person who typed the command, if there is one. */
final class Terminal {

    private Terminal() {}

    /** @return empty if nobody can answer: a script, a pipe, the end of the input */
    static Optional<String> ask(String question) {
        return isThere() ? Optional.ofNullable(System.console().readLine("%s", question)) : Optional.empty();
    }

    /** Whether a person sees what is written. */
    static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** JDK 22 to 24 have a console for pipes, too, and tell them apart by a method that Java 17 lacks. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
