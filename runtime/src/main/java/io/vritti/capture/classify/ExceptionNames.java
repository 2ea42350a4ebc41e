package io.vritti.capture.classify;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of exceptions mean, in Java, Python, JavaScript, .NET and Ruby; simple names, in lower case. */
final class ExceptionNames {

    /** These say it all, whatever the message. */
    private static final Map<String, FinerClass> DECISIVE = Map.ofEntries(
            entry("sockettimeoutexception", FinerClass.TIMED_OUT),
            entry("httptimeoutexception", FinerClass.TIMED_OUT),
            entry("httpconnecttimeoutexception", FinerClass.TIMED_OUT),
            entry("connecttimeoutexception", FinerClass.TIMED_OUT),
            entry("readtimeoutexception", FinerClass.TIMED_OUT),
            entry("timeoutexception", FinerClass.TIMED_OUT),
            entry("timeouterror", FinerClass.TIMED_OUT),
            entry("readtimeout", FinerClass.TIMED_OUT),
            entry("connecttimeout", FinerClass.TIMED_OUT),
            entry("interruptedioexception", FinerClass.TIMED_OUT),
            entry("unknownhostexception", FinerClass.DNS),
            entry("unresolvedaddressexception", FinerClass.DNS),
            entry("noroutetohostexception", FinerClass.UNREACHABLE),
            entry("bindexception", FinerClass.PORT_IN_USE),
            entry("portunreachableexception", FinerClass.UNREACHABLE),
            entry("connectionrefusederror", FinerClass.CONNECTION_REFUSED),
            entry("connectionreseterror", FinerClass.CONNECTION_RESET),
            entry("sslhandshakeexception", FinerClass.TLS),
            entry("sslpeerunverifiedexception", FinerClass.TLS),
            entry("certificateexpiredexception", FinerClass.TLS),
            entry("certpathvalidatorexception", FinerClass.TLS),
            entry("accessdeniedexception", FinerClass.PERMISSION_DENIED),
            entry("permissionerror", FinerClass.PERMISSION_DENIED),
            entry("securityexception", FinerClass.PERMISSION_DENIED),
            entry("accesscontrolexception", FinerClass.PERMISSION_DENIED),
            entry("readonlyfilesystemexception", FinerClass.PROTECTED),
            entry("nosuchfileexception", FinerClass.MISSING_PATH),
            entry("notdirectoryexception", FinerClass.MISSING_PATH),
            entry("filenotfounderror", FinerClass.MISSING_PATH),
            entry("notadirectoryerror", FinerClass.MISSING_PATH),
            entry("filealreadyexistsexception", FinerClass.ALREADY_EXISTS),
            entry("fileexistserror", FinerClass.ALREADY_EXISTS),
            entry("directorynotemptyexception", FinerClass.CONFLICT),
            entry("overlappingfilelockexception", FinerClass.LOCK_HELD),
            entry("modulenotfounderror", FinerClass.MODULE_MISSING),
            entry("importerror", FinerClass.MODULE_MISSING),
            entry("classnotfoundexception", FinerClass.MODULE_MISSING),
            entry("noclassdeffounderror", FinerClass.MODULE_MISSING),
            entry("loaderror", FinerClass.MODULE_MISSING),
            entry("unsatisfiedlinkerror", FinerClass.LIBRARY_MISSING),
            entry("unsupportedclassversionerror", FinerClass.VERSION_MISMATCH),
            entry("nosuchmethoderror", FinerClass.VERSION_MISMATCH),
            entry("abstractmethoderror", FinerClass.VERSION_MISMATCH),
            entry("incompatibleclasschangeerror", FinerClass.VERSION_MISMATCH),
            entry("outofmemoryerror", FinerClass.OUT_OF_MEMORY),
            entry("memoryerror", FinerClass.OUT_OF_MEMORY),
            entry("syntaxerror", FinerClass.COMPILE_ERROR),
            entry("indentationerror", FinerClass.COMPILE_ERROR),
            entry("taberror", FinerClass.COMPILE_ERROR),
            entry("jsondecodeerror", FinerClass.INVALID_INPUT),
            entry("jsonparseexception", FinerClass.INVALID_INPUT),
            entry("saxparseexception", FinerClass.INVALID_INPUT),
            entry("unicodedecodeerror", FinerClass.INVALID_INPUT),
            entry("malformedurlexception", FinerClass.INVALID_INPUT),
            entry("urisyntaxexception", FinerClass.INVALID_INPUT),
            entry("invalidpathexception", FinerClass.INVALID_INPUT),
            entry("keyboardinterrupt", FinerClass.INTERRUPTED));

    /** These say it only if the message says nothing. */
    private static final Map<String, FinerClass> USUAL = Map.ofEntries(
            entry("connectexception", FinerClass.CONNECTION_REFUSED),
            entry("connectionerror", FinerClass.NETWORK),
            entry("connectionpoolclosedexception", FinerClass.NETWORK),
            entry("socketexception", FinerClass.CONNECTION_RESET),
            entry("closedchannelexception", FinerClass.CONNECTION_RESET),
            entry("asynchronouscloseexception", FinerClass.CONNECTION_RESET),
            entry("brokenpipeerror", FinerClass.CONNECTION_RESET),
            entry("eofexception", FinerClass.CONNECTION_RESET),
            entry("nohttpresponseexception", FinerClass.CONNECTION_RESET),
            entry("protocolexception", FinerClass.NETWORK),
            entry("sslexception", FinerClass.TLS),
            entry("sslerror", FinerClass.TLS),
            entry("filenotfoundexception", FinerClass.MISSING_PATH),
            entry("isadirectoryerror", FinerClass.USAGE_SYNTAX),
            entry("illegalargumentexception", FinerClass.INVALID_INPUT),
            entry("numberformatexception", FinerClass.INVALID_INPUT),
            entry("valueerror", FinerClass.INVALID_INPUT),
            entry("argumenterror", FinerClass.INVALID_INPUT),
            entry("dateparseexception", FinerClass.INVALID_INPUT),
            entry("datetimeparseexception", FinerClass.INVALID_INPUT),
            entry("parseexception", FinerClass.INVALID_INPUT),
            entry("unsupportedoperationexception", FinerClass.PROGRAM_ERROR),
            entry("nullpointerexception", FinerClass.PROGRAM_ERROR),
            entry("classcastexception", FinerClass.PROGRAM_ERROR),
            entry("illegalstateexception", FinerClass.PROGRAM_ERROR),
            entry("indexoutofboundsexception", FinerClass.PROGRAM_ERROR),
            entry("arrayindexoutofboundsexception", FinerClass.PROGRAM_ERROR),
            entry("stringindexoutofboundsexception", FinerClass.PROGRAM_ERROR),
            entry("nosuchelementexception", FinerClass.PROGRAM_ERROR),
            entry("concurrentmodificationexception", FinerClass.PROGRAM_ERROR),
            entry("arithmeticexception", FinerClass.PROGRAM_ERROR),
            entry("stackoverflowerror", FinerClass.PROGRAM_ERROR),
            entry("nullreferenceexception", FinerClass.PROGRAM_ERROR),
            entry("assertionerror", FinerClass.PROGRAM_ERROR),
            entry("typeerror", FinerClass.PROGRAM_ERROR),
            entry("nameerror", FinerClass.PROGRAM_ERROR),
            entry("attributeerror", FinerClass.PROGRAM_ERROR),
            entry("keyerror", FinerClass.PROGRAM_ERROR),
            entry("indexerror", FinerClass.PROGRAM_ERROR),
            entry("zerodivisionerror", FinerClass.PROGRAM_ERROR),
            entry("recursionerror", FinerClass.PROGRAM_ERROR),
            entry("unboundlocalerror", FinerClass.PROGRAM_ERROR),
            entry("notimplementederror", FinerClass.PROGRAM_ERROR),
            entry("referenceerror", FinerClass.PROGRAM_ERROR),
            entry("rangeerror", FinerClass.PROGRAM_ERROR),
            entry("nomethoderror", FinerClass.PROGRAM_ERROR),
            entry("runtimeerror", FinerClass.PROGRAM_ERROR));

    /** A line of a trace that names an exception: {@code caused by: java.net.connectexception: refused}, {@code keyerror: 'a'}. */
    private static final Pattern NAMED = Pattern.compile(
            "^(?:caused by: |exception in thread \"[^\"]{0,100}\" |uncaught |unhandled exception\\. |e {1,12})?"
                    + "(?:[a-z_][\\w$]{0,80}[.:]{1,2}){0,12}([a-z]\\w{0,80}(?:error|exception|interrupt|timeout))\\b",
            Pattern.MULTILINE);

    private ExceptionNames() {}

    /** @param className may be null; @return null if the message has to be asked */
    static FinerClass decisive(String className) {
        return className == null ? null : DECISIVE.get(simpleName(className));
    }

    /** @param className may be null; @return null if the name says nothing */
    static FinerClass usual(String className) {
        return className == null ? null : USUAL.get(simpleName(className));
    }

    /** The last exception of a trace that is known: Java ends with the root cause, Python with what ended the program. */
    static FinerClass inTrace(String lines) {
        FinerClass last = null;
        Matcher matcher = NAMED.matcher(lines);
        while (matcher.find()) {
            String name = matcher.group(1);
            FinerClass found = DECISIVE.containsKey(name) ? DECISIVE.get(name) : USUAL.get(name);
            boolean isUnset = name.equals("keyerror") && readsEnvironment(lines);
            if (found != null) {
                last = isUnset ? FinerClass.ENVIRONMENT_UNSET : found;
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
