package io.vritti.reads;

import java.util.List;
import java.util.Set;

/**
 * Variables that libraries and language runtimes read, so that the text of a program may depend on them without naming them:
 * environ(7), ld.so(8), locale(7), the manuals of glibc, OpenSSL, curl, GNU make, and Python's standard library.
 */
public final class LibraryVariables {

    private static final Set<String> NAMES = Set.of(
            "LANG",
            "LANGUAGE",
            "TZ",
            "TZDIR",
            "IFS",
            "ENV",
            "BASH_ENV",
            "SHELL",
            "USER",
            "LOGNAME",
            "LNAME",
            "USERNAME",
            "EMAIL",
            "TMP",
            "TEMP",
            "EDITOR",
            "VISUAL",
            "BROWSER",
            "DISPLAY",
            "NETRC",
            "LOCPATH",
            "NLSPATH",
            "GCONV_PATH",
            "HOSTALIASES",
            "RES_OPTIONS",
            "LOCALDOMAIN",
            "CC",
            "CXX",
            "AR",
            "AS",
            "LD",
            "CPP",
            "FC",
            "SOURCE_DATE_EPOCH",
            "MAILCAPS",
            "REQUEST_METHOD",
            "QUERY_STRING",
            "CONTENT_TYPE",
            "CONTENT_LENGTH");

    private static final List<String> BEGINNINGS = List.of(
            "LC_",
            "MALLOC_",
            "GLIBC_",
            "MAKE",
            "GNU",
            "POSIX",
            "OPENSSL_",
            "SSL",
            "CURL_",
            "REQUESTS_",
            "DISTUTILS_",
            "_");

    private static final List<String> ENDINGS = List.of("_proxy", "_PROXY", "FLAGS", "PATH");

    private LibraryVariables() {}

    public static boolean contains(String name) {
        return NAMES.contains(name)
                || SearchVariables.contains(name)
                || BEGINNINGS.stream().anyMatch(name::startsWith)
                || ENDINGS.stream().anyMatch(name::endsWith);
    }
}
