package io.vritti.failure.classify;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Meanings of exception names in Java, Python, JavaScript, .NET and Ruby; simple names, in lower case. */
final class ExceptionNames {

    /** These say it all, whatever the message. */
    private static final Map<String, FailureKind> DECISIVE = Map.ofEntries(
            entry("sockettimeoutexception", FailureKind.TIMED_OUT),
            entry("httptimeoutexception", FailureKind.TIMED_OUT),
            entry("httpconnecttimeoutexception", FailureKind.TIMED_OUT),
            entry("connecttimeoutexception", FailureKind.TIMED_OUT),
            entry("readtimeoutexception", FailureKind.TIMED_OUT),
            entry("timeoutexception", FailureKind.TIMED_OUT),
            entry("timeouterror", FailureKind.TIMED_OUT),
            entry("readtimeout", FailureKind.TIMED_OUT),
            entry("connecttimeout", FailureKind.TIMED_OUT),
            entry("interruptedioexception", FailureKind.TIMED_OUT),
            entry("unknownhostexception", FailureKind.DNS),
            entry("unresolvedaddressexception", FailureKind.DNS),
            entry("noroutetohostexception", FailureKind.UNREACHABLE),
            entry("bindexception", FailureKind.PORT_IN_USE),
            entry("portunreachableexception", FailureKind.UNREACHABLE),
            entry("connectionrefusederror", FailureKind.CONNECTION_REFUSED),
            entry("connectionreseterror", FailureKind.CONNECTION_RESET),
            entry("sslhandshakeexception", FailureKind.TLS),
            entry("sslpeerunverifiedexception", FailureKind.TLS),
            entry("certificateexpiredexception", FailureKind.TLS),
            entry("certpathvalidatorexception", FailureKind.TLS),
            entry("accessdeniedexception", FailureKind.PERMISSION_DENIED),
            entry("permissionerror", FailureKind.PERMISSION_DENIED),
            entry("securityexception", FailureKind.PERMISSION_DENIED),
            entry("accesscontrolexception", FailureKind.PERMISSION_DENIED),
            entry("readonlyfilesystemexception", FailureKind.PROTECTED),
            entry("nosuchfileexception", FailureKind.MISSING_PATH),
            entry("notdirectoryexception", FailureKind.MISSING_PATH),
            entry("filenotfounderror", FailureKind.MISSING_PATH),
            entry("notadirectoryerror", FailureKind.MISSING_PATH),
            entry("filealreadyexistsexception", FailureKind.ALREADY_EXISTS),
            entry("fileexistserror", FailureKind.ALREADY_EXISTS),
            entry("directorynotemptyexception", FailureKind.CONFLICT),
            entry("overlappingfilelockexception", FailureKind.LOCK_HELD),
            entry("modulenotfounderror", FailureKind.MODULE_MISSING),
            entry("importerror", FailureKind.MODULE_MISSING),
            entry("classnotfoundexception", FailureKind.MODULE_MISSING),
            entry("noclassdeffounderror", FailureKind.MODULE_MISSING),
            entry("loaderror", FailureKind.MODULE_MISSING),
            entry("unsatisfiedlinkerror", FailureKind.LIBRARY_MISSING),
            entry("unsupportedclassversionerror", FailureKind.VERSION_MISMATCH),
            entry("nosuchmethoderror", FailureKind.VERSION_MISMATCH),
            entry("abstractmethoderror", FailureKind.VERSION_MISMATCH),
            entry("incompatibleclasschangeerror", FailureKind.VERSION_MISMATCH),
            entry("outofmemoryerror", FailureKind.OUT_OF_MEMORY),
            entry("memoryerror", FailureKind.OUT_OF_MEMORY),
            entry("syntaxerror", FailureKind.COMPILE_ERROR),
            entry("indentationerror", FailureKind.COMPILE_ERROR),
            entry("taberror", FailureKind.COMPILE_ERROR),
            entry("jsondecodeerror", FailureKind.INVALID_INPUT),
            entry("jsonparseexception", FailureKind.INVALID_INPUT),
            entry("saxparseexception", FailureKind.INVALID_INPUT),
            entry("unicodedecodeerror", FailureKind.INVALID_INPUT),
            entry("malformedurlexception", FailureKind.INVALID_INPUT),
            entry("urisyntaxexception", FailureKind.INVALID_INPUT),
            entry("invalidpathexception", FailureKind.INVALID_INPUT),
            entry("keyboardinterrupt", FailureKind.INTERRUPTED));

    /** These say it only if the message says nothing. */
    private static final Map<String, FailureKind> USUAL = Map.ofEntries(
            entry("connectexception", FailureKind.CONNECTION_REFUSED),
            entry("connectionerror", FailureKind.NETWORK),
            entry("connectionpoolclosedexception", FailureKind.NETWORK),
            entry("socketexception", FailureKind.CONNECTION_RESET),
            entry("closedchannelexception", FailureKind.CONNECTION_RESET),
            entry("asynchronouscloseexception", FailureKind.CONNECTION_RESET),
            entry("brokenpipeerror", FailureKind.CONNECTION_RESET),
            entry("eofexception", FailureKind.CONNECTION_RESET),
            entry("nohttpresponseexception", FailureKind.CONNECTION_RESET),
            entry("protocolexception", FailureKind.NETWORK),
            entry("sslexception", FailureKind.TLS),
            entry("sslerror", FailureKind.TLS),
            entry("filenotfoundexception", FailureKind.MISSING_PATH),
            entry("isadirectoryerror", FailureKind.USAGE_SYNTAX),
            entry("illegalargumentexception", FailureKind.INVALID_INPUT),
            entry("numberformatexception", FailureKind.INVALID_INPUT),
            entry("valueerror", FailureKind.INVALID_INPUT),
            entry("argumenterror", FailureKind.INVALID_INPUT),
            entry("dateparseexception", FailureKind.INVALID_INPUT),
            entry("datetimeparseexception", FailureKind.INVALID_INPUT),
            entry("parseexception", FailureKind.INVALID_INPUT),
            entry("unsupportedoperationexception", FailureKind.PROGRAM_ERROR),
            entry("nullpointerexception", FailureKind.PROGRAM_ERROR),
            entry("classcastexception", FailureKind.PROGRAM_ERROR),
            entry("illegalstateexception", FailureKind.PROGRAM_ERROR),
            entry("indexoutofboundsexception", FailureKind.PROGRAM_ERROR),
            entry("arrayindexoutofboundsexception", FailureKind.PROGRAM_ERROR),
            entry("stringindexoutofboundsexception", FailureKind.PROGRAM_ERROR),
            entry("nosuchelementexception", FailureKind.PROGRAM_ERROR),
            entry("concurrentmodificationexception", FailureKind.PROGRAM_ERROR),
            entry("arithmeticexception", FailureKind.PROGRAM_ERROR),
            entry("stackoverflowerror", FailureKind.PROGRAM_ERROR),
            entry("nullreferenceexception", FailureKind.PROGRAM_ERROR),
            entry("assertionerror", FailureKind.PROGRAM_ERROR),
            entry("typeerror", FailureKind.PROGRAM_ERROR),
            entry("nameerror", FailureKind.PROGRAM_ERROR),
            entry("attributeerror", FailureKind.PROGRAM_ERROR),
            entry("keyerror", FailureKind.PROGRAM_ERROR),
            entry("indexerror", FailureKind.PROGRAM_ERROR),
            entry("zerodivisionerror", FailureKind.PROGRAM_ERROR),
            entry("recursionerror", FailureKind.PROGRAM_ERROR),
            entry("unboundlocalerror", FailureKind.PROGRAM_ERROR),
            entry("notimplementederror", FailureKind.PROGRAM_ERROR),
            entry("referenceerror", FailureKind.PROGRAM_ERROR),
            entry("rangeerror", FailureKind.PROGRAM_ERROR),
            entry("nomethoderror", FailureKind.PROGRAM_ERROR),
            entry("runtimeerror", FailureKind.PROGRAM_ERROR));

    /** A line of a trace that names an exception: {@code caused by: java.net.connectexception: refused}, {@code keyerror: 'a'}. */
    private static final Pattern NAMED = Pattern.compile(
            "^(?:caused by: |exception in thread \"[^\"]{0,100}\" |uncaught |unhandled exception\\. |e {1,12})?"
                    + "(?:[a-z_][\\w$]{0,80}[.:]{1,2}){0,12}([a-z]\\w{0,80}(?:error|exception|interrupt|timeout))\\b",
            Pattern.MULTILINE);

    /** Names of exceptions, one a line, and no message. */
    private static final Pattern SILENT = Pattern.compile("(?:(?:Caused by: )?[\\w$]+(?:\\.[\\w$]+)+\\s*)*+");

    private ExceptionNames() {}

    /** @param className may be null; @return null if the message has to be asked */
    static FailureKind decisive(String className) {
        return className == null ? null : DECISIVE.get(simpleName(className));
    }

    /** Whether the JDK's client was refused: it says so by nothing but the name of its exception, as of a host that is not known. */
    static boolean refusedInSilence(String className, String output) {
        return className != null
                && simpleName(className).equals("connectexception")
                && SILENT.matcher(output).matches()
                && !output.contains("UnresolvedAddressException");
    }

    /** @param className may be null; @return null if the name says nothing */
    static FailureKind usual(String className) {
        return className == null ? null : USUAL.get(simpleName(className));
    }

    /** The last exception of a trace that is known: Java ends with the root cause, Python with what ended the program. */
    static FailureKind inTrace(String lines) {
        FailureKind last = null;
        Matcher matcher = NAMED.matcher(lines);
        while (matcher.find()) {
            String name = matcher.group(1);
            FailureKind found = DECISIVE.containsKey(name) ? DECISIVE.get(name) : USUAL.get(name);
            boolean isUnset = name.equals("keyerror") && readsEnvironment(lines);
            if (found != null) {
                last = isUnset ? FailureKind.ENVIRONMENT_UNSET : found;
            }
        }
        return last;
    }

    private static boolean readsEnvironment(String lines) {
        return lines.contains("os.environ[") || lines.contains("<frozen os>") || lines.contains("/os.py\"");
    }

    private static String simpleName(String className) {
        int start = Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1;
        return className.substring(start).toLowerCase(Locale.ROOT);
    }
}
