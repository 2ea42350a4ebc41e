package io.vritti.reflect.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a package can bring.
 *
 * @param kind what it is
 * @param name as the error names it: {@code xxd}, {@code openssl/ssl.h}, {@code libGL.so.1}, {@code z} for {@code -lz}, {@code cv2}
 */
public record Missing(Kind kind, String name) {

    /** What packages bring. */
    public enum Kind {
        /** A program that a shell looked for on the PATH. */
        PROGRAM("the program"),
        /** A header of C or C++, as it is included. */
        HEADER("the header"),
        /** A library that pkg-config was asked for. */
        PKG_CONFIG("the pkg-config file of"),
        /** A shared library that a program was linked with. */
        SHARED_LIBRARY("the library"),
        /** A library that a linker was asked for: {@code -lz}. */
        LINKED_LIBRARY("the library"),
        /** A module of Python. */
        PYTHON_MODULE("the module");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private record Wording(Kind kind, Pattern pattern) {}

    private static final String NAME = "([A-Za-z0-9][A-Za-z0-9._+-]{0,80})";

    /** What shells, GCC and Clang, GNU ld, glibc and musl, pkg-config and Python say. */
    private static final List<Wording> WORDINGS = List.of(
            wording(
                    Kind.HEADER,
                    "fatal error: ([A-Za-z0-9][\\w./+-]{0,120}\\.(?:h|hpp|hh|hxx)): No such file or directory"),
            wording(Kind.HEADER, "fatal error: '([A-Za-z0-9][\\w./+-]{0,120}\\.(?:h|hpp|hh|hxx))' file not found"),
            wording(
                    Kind.SHARED_LIBRARY,
                    "error while loading shared libraries: (lib[\\w.+-]{1,80}\\.so[.\\d]{0,12}): cannot open"),
            wording(
                    Kind.SHARED_LIBRARY,
                    "(?:ImportError|OSError|UnsatisfiedLinkError): [^\\n]{0,200}?(lib[\\w.+-]{1,80}\\.so[.\\d]{0,12}): cannot open"),
            wording(
                    Kind.SHARED_LIBRARY,
                    "Error loading shared library (lib[\\w.+-]{1,80}\\.so[.\\d]{0,12}): No such file"),
            wording(Kind.LINKED_LIBRARY, "cannot find -l" + NAME + "(?::|$|\\s)"),
            wording(Kind.LINKED_LIBRARY, "unable to find library -l" + NAME),
            wording(Kind.PKG_CONFIG, "No package '" + NAME + "' found"),
            wording(Kind.PKG_CONFIG, "Package " + NAME + " was not found in the pkg-config search path"),
            wording(Kind.PYTHON_MODULE, "(?:ModuleNotFoundError|ImportError): No module named '?([A-Za-z_]\\w{0,60})"),
            wording(Kind.PROGRAM, "(?m)(?:^|: )" + NAME + ": (?:command )?not found\\s*$"),
            wording(Kind.PROGRAM, "command not found: " + NAME),
            wording(Kind.PROGRAM, "Cannot run program \"" + NAME + "\""),
            wording(Kind.PROGRAM, "failed to run command ['\u2018]" + NAME + "['\u2019]: No such file"));

    private static Wording wording(Kind kind, String pattern) {
        return new Wording(kind, Pattern.compile(pattern));
    }

    /** What an error says is missing, if a package may bring it. */
    public static Optional<Missing> in(String output) {
        List<Missing> found = new ArrayList<>(1);
        for (Wording wording : WORDINGS) {
            Matcher said = wording.pattern().matcher(output);
            if (said.find()) {
                found.add(new Missing(wording.kind(), said.group(1)));
                break;
            }
        }
        return found.stream().findFirst();
    }

    String words() {
        return kind.words() + " `" + (kind == Kind.LINKED_LIBRARY ? "-l" : "") + name + "`";
    }
}
