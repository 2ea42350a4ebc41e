package io.vritti.agent.weave;

import java.util.List;

/**
 * A method through which every call of its kind goes, and the advice woven into it.
 *
 * @param name what it is called where it is reported
 * @param instrument the {@code <name>} of {@code vritti.instrument.<name>.enabled}
 * @param type internal name of the class that declares the method
 * @param method the method's name
 * @param descriptor the method's descriptor, so that exactly one method fits
 * @param advice simple name of the advice class
 */
public record ChokePoint(String name, String instrument, String type, String method, String descriptor, String advice) {

    private static final String PROCESS = "process";
    private static final String CLIENT = "http-client";
    private static final String URL = "url-connection";

    private static final String BUILDER = "java/lang/ProcessBuilder";
    private static final String RUNNING = "java/lang/ProcessImpl";
    private static final String HANDLE = "java/lang/ProcessHandleImpl";
    private static final String HTTP_CLIENT = "jdk/internal/net/http/HttpClientImpl";
    private static final String CONNECTION = "sun/net/www/protocol/http/HttpURLConnection";

    private static final String SEND_ARGUMENTS = "Ljava/net/http/HttpRequest;Ljava/net/http/HttpResponse$BodyHandler;";

    /** All of them (facts.md §1.4, §1.5). The methods are the same on JDK 17 and 25. */
    public static final List<ChokePoint> ALL = List.of(
            process(
                    "process-start",
                    BUILDER,
                    "start",
                    "([Ljava/lang/ProcessBuilder$Redirect;)Ljava/lang/Process;",
                    "ProcessStartAdvice"),
            process("process-wait-for", RUNNING, "waitFor", "()I", "ProcessExitAdvice"),
            process("process-exit-value", RUNNING, "exitValue", "()I", "ProcessExitAdvice"),
            process(
                    "process-wait-for-limit",
                    RUNNING,
                    "waitFor",
                    "(JLjava/util/concurrent/TimeUnit;)Z",
                    "ProcessWaitAdvice"),
            process("process-stdout", RUNNING, "getInputStream", "()Ljava/io/InputStream;", "ProcessStdoutAdvice"),
            process("process-stderr", RUNNING, "getErrorStream", "()Ljava/io/InputStream;", "ProcessStderrAdvice"),
            process("process-stdin", RUNNING, "getOutputStream", "()Ljava/io/OutputStream;", "ProcessStdinAdvice"),
            process("process-destroy", RUNNING, "destroy", "()V", "ProcessDestroyAdvice"),
            process(
                    "process-destroy-forcibly",
                    RUNNING,
                    "destroyForcibly",
                    "()Ljava/lang/Process;",
                    "ProcessDestroyForciblyAdvice"),
            process("process-handle-destroy", HANDLE, "destroyProcess", "(Z)Z", "HandleDestroyAdvice"),
            client("http-send", "send", "(" + SEND_ARGUMENTS + ")Ljava/net/http/HttpResponse;", "HttpSendAdvice"),
            client(
                    "http-send-async",
                    "sendAsync",
                    "(" + SEND_ARGUMENTS
                            + "Ljava/net/http/HttpResponse$PushPromiseHandler;)Ljava/util/concurrent/CompletableFuture;",
                    "HttpSendAsyncAdvice"),
            connection("url-connect", "connect", "()V", "UrlConnectAdvice"),
            connection("url-output", "getOutputStream", "()Ljava/io/OutputStream;", "UrlOutputAdvice"),
            connection("url-input", "getInputStream", "()Ljava/io/InputStream;", "UrlInputAdvice"));

    /** Whether calls begin here: in the others we would miss how a call ends, but only if we have seen it begin. */
    boolean begins() {
        return !type.equals(RUNNING) && !type.equals(HANDLE);
    }

    private static ChokePoint process(String name, String type, String method, String descriptor, String advice) {
        return new ChokePoint(name, PROCESS, type, method, descriptor, advice);
    }

    private static ChokePoint client(String name, String method, String descriptor, String advice) {
        return new ChokePoint(name, CLIENT, HTTP_CLIENT, method, descriptor, advice);
    }

    private static ChokePoint connection(String name, String method, String descriptor, String advice) {
        return new ChokePoint(name, URL, CONNECTION, method, descriptor, advice);
    }
}
