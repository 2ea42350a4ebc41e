package io.vritti.cli.terminal;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The terminal of the person who typed the command, if there is one. */
public final class Terminal {

    private static final Path STDOUT = Path.of("/proc/self/fd/1");
    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    /** @return empty if nobody can answer: a script, a pipe, the end of the input */
    public static Optional<String> ask(String question) {
        return isThere() ? Optional.ofNullable(System.console().readLine("%s", question)) : Optional.empty();
    }

    /** Whether a person sees what is written. */
    public static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** Whether a person sees what is written to stderr, while stdout goes elsewhere; false where that cannot be told. */
    public static boolean seesErrorsAlone() {
        return isTerminal(STDERR) && !isTerminal(STDOUT);
    }

    /** Whether stderr leads elsewhere, as far as that can be told. */
    static boolean errorsAreKept() {
        return Files.exists(STDERR) && !isTerminal(STDERR);
    }

    private static boolean isTerminal(Path descriptor) {
        try {
            String opened = Files.readSymbolicLink(descriptor).toString();
            return opened.startsWith("/dev/pts/") || opened.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    /** How wide it is; the usual width where it does not tell. */
    static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            int columns = Integer.parseInt(size.strip().split(" ")[1]);
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (IOException | RuntimeException unknown) {
            return USUAL_COLUMNS;
        }
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
