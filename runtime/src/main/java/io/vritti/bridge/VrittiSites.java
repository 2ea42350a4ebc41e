package io.vritti.bridge;

/**
 * The numbers by which woven code says where it is. Compile-time constants, so advice holds the number and never loads
 * this class.
 */
public final class VrittiSites {

    /** {@code ProcessBuilder.start(Redirect[])}: target the builder, first the Redirect[] (may be null), second the environment field (Map or null: inherited). Result: the Process. */
    public static final int PROCESS_START = 1;

    /** {@code ProcessImpl.waitFor()} and {@code exitValue()}: replace-site, target the Process, value the exit code as Integer. Called when an exit code is about to be returned. */
    public static final int PROCESS_EXIT = 2;

    /** {@code ProcessImpl.waitFor(long, TimeUnit)}: target the Process, first the time limit in nanoseconds (Long). Result: Boolean, whether it has exited. */
    public static final int PROCESS_WAIT = 3;

    /** {@code ProcessHandleImpl.destroyProcess(boolean)} and {@code ProcessImpl.destroy*()}: target the handle or Process, first forcibly (Boolean or null). Before the signal is sent. */
    public static final int PROCESS_DESTROY = 4;

    /** {@code ProcessImpl.getInputStream()}: replace-site, value the InputStream. */
    public static final int PROCESS_STDOUT = 5;

    /** {@code ProcessImpl.getErrorStream()}: replace-site, value the InputStream. */
    public static final int PROCESS_STDERR = 6;

    /** {@code ProcessImpl.getOutputStream()}: replace-site, value the OutputStream. */
    public static final int PROCESS_STDIN = 7;

    /** {@code HttpClientImpl.send(HttpRequest, BodyHandler)}: target the client, first the HttpRequest. Result: HttpResponse. */
    public static final int HTTP_SEND = 8;

    /** {@code HttpClientImpl.sendAsync(HttpRequest, BodyHandler, PushPromiseHandler)}: as HTTP_SEND; result the CompletableFuture; a veto becomes a failed future. */
    public static final int HTTP_SEND_ASYNC = 9;

    /** {@code sun.net.www.protocol.http.HttpURLConnection.connect()}: target the connection, first its header object (only {@code toString} is of use). */
    public static final int URL_CONNECT = 10;

    /** {@code ….getOutputStream()}: target the connection, first its header object. Result: the OutputStream. */
    public static final int URL_OUTPUT = 11;

    /** {@code ….getInputStream()}: target the connection, first its header object. Result: the InputStream. */
    public static final int URL_INPUT = 12;

    /** {@code ….getOutputStream()}: replace-site, value the OutputStream (to count and hash the body). */
    public static final int URL_BODY = 13;

    /**
     * {@code ….getInputStream()}: replace-site, value the status as Integer, -1 when none came. Called right before
     * {@link VrittiBridge#after} of URL_INPUT; the answer is ignored. (Asking the connection itself would run a failed
     * exchange again.)
     */
    public static final int URL_STATUS = 15;

    /**
     * A file is about to be written, moved, deleted or touched by the host's own code: target what names it, by its {@code
     * toString}; null where its path is not known. The answer is ignored.
     */
    public static final int FILE_WRITTEN = 16;

    /**
     * A call of a client library that some hosts have: target and second what the library's own reader reads, first the library's
     * name. Result: what that reader takes for a response.
     */
    public static final int HTTP_CALL = 17;

    /**
     * Replace-site: target what {@link VrittiBridge#before} of HTTP_CALL answered, value a callback, consumer or subscriber of the
     * library's, or null. The answer takes its place, and sees how the call ends.
     */
    public static final int HTTP_CALLBACK = 18;

    /**
     * Replace-site: target the name of a client library, value an array of which the first is an object of the library's own, and the
     * rest is the business of its reader. The answer is an array of the same kind, or the same one.
     */
    public static final int LIBRARY_ARGUMENTS = 19;

    /**
     * A process that a library starts without the JDK's classes: target the library's object for it, first an Object[] of the words
     * of its command (String[] or List of String), its environment (String[] of {@code name=value}, null: the JVM's) and its working
     * directory (String or Path, null: the JVM's). The result is of no interest.
     */
    public static final int LIBRARY_PROCESS_START = 20;

    /** Replace-site: target the token of LIBRARY_PROCESS_START, value the object that the library gives the process's output to. */
    public static final int LIBRARY_PROCESS_HANDLER = 21;

    /** Replace-site: target the library's object for the process, value its exit code as Integer. The answer is ignored. */
    public static final int LIBRARY_PROCESS_EXIT = 22;

    /**
     * Replace-site: target the library's object for a process that a thread of the library's has seen exit. Returns when the host has
     * read its output, or soon; the answer is ignored.
     */
    public static final int LIBRARY_PROCESS_REAPED = 23;

    /**
     * A tool call of an agent framework: target an object of the framework's own or one of its classes, first the framework's name,
     * second an Object[] of what the framework's reader needs besides. The token goes to {@link #TOOL_END}, not to
     * {@link VrittiBridge#after}.
     */
    public static final int TOOL_CALL = 24;

    /**
     * Replace-site: target the token of TOOL_CALL, value an Object[] of what the woven method returns and what it throws, one of them
     * null. The answer is an array of what it is to return and to throw.
     */
    public static final int TOOL_END = 25;

    /**
     * A framework is about to call the tools that one answer of a model asks for, or asks a model: target, first and second as of {@link
     * #TOOL_CALL}, or all null where its reader knows nothing of it. There is no token.
     */
    public static final int TOOL_TURN = 26;

    /**
     * Replace-site: target the Process of a server over pipes. The answer is a String that says how it ended, without secrets, once it
     * has exited and the host has read its output to the end: it answers nothing any more. Null until then, and where that is not known.
     */
    public static final int SERVER_END = 27;

    /** {@link VrittiBridge#task}: a task is made that other threads will run, as {@code ForkJoinTask} is. */
    public static final int TASK_MADE = 28;

    /** {@link VrittiBridge#task}: a task is left to an executor. */
    public static final int TASK_HANDED_OVER = 29;

    /** {@link VrittiBridge#task}: a thread of an executor has got its next task; null where there is none any more. */
    public static final int TASK_TAKEN = 30;

    /** {@link VrittiBridge#task}: a task begins that runs once; the answer goes to {@link #TASK_ENDS}. */
    public static final int TASK_BEGINS = 31;

    /** {@link VrittiBridge#task}: a coroutine goes on; the answer goes to {@link #TASK_ENDS}. */
    public static final int TASK_GOES_ON = 32;

    /** Replace-site: target what TASK_BEGINS or TASK_GOES_ON answered, no value. */
    public static final int TASK_ENDS = 33;

    private VrittiSites() {}
}
