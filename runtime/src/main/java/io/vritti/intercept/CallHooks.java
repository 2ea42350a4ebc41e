package io.vritti.intercept;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import io.vritti.intercept.http.Exchange;
import io.vritti.intercept.http.HttpCalls;
import io.vritti.intercept.http.JdkClientCall;
import io.vritti.intercept.http.UrlCalls;
import io.vritti.intercept.process.LibraryStart;
import io.vritti.intercept.process.ProcessCalls;
import io.vritti.intercept.tool.ToolCalls;
import io.vritti.ledger.Ledger;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The target of woven code: it passes each call to the class of its kind, and lets nothing of ours reach the host. */
public final class CallHooks implements VrittiBridge.Hooks {

    /** So many faults of ours, and we step aside for good: something here does not fit this host. */
    private static final int MOST_ERRORS = 100;

    private final ProcessCalls processes;
    private final HttpCalls requests;
    private final UrlCalls connections;
    private final ToolCalls tools;
    private final HostLibraries libraries;
    private final Ledger ledger;
    private final Counters counters;
    private final AgentLog log;

    CallHooks(
            ProcessCalls processes,
            HttpCalls requests,
            UrlCalls connections,
            ToolCalls tools,
            HostLibraries libraries,
            Ledger ledger,
            Counters counters,
            AgentLog log) {
        this.processes = processes;
        this.requests = requests;
        this.connections = connections;
        this.tools = tools;
        this.libraries = libraries;
        this.ledger = ledger;
        this.counters = counters;
        this.log = log;
    }

    @Override
    public Object before(int site, Object target, Object first, Object second) {
        if (AgentThread.isCurrent()) {
            return null;
        }
        try {
            return switch (site) {
                case VrittiSites.PROCESS_START ->
                    processes.starting((ProcessBuilder) target, (ProcessBuilder.Redirect[]) first, environment(second));
                case VrittiSites.LIBRARY_PROCESS_START -> processes.starting(target, LibraryStart.of((Object[]) first));
                case VrittiSites.PROCESS_WAIT -> new Wait((Process) target, (Long) first);
                case VrittiSites.PROCESS_DESTROY -> {
                    processes.destroying(target);
                    yield null;
                }
                case VrittiSites.HTTP_SEND, VrittiSites.HTTP_SEND_ASYNC ->
                    requests.sending(new JdkClientCall((HttpRequest) first));
                case VrittiSites.HTTP_CALL -> requests.sending(libraries.read((String) first, target, second));
                case VrittiSites.URL_CONNECT, VrittiSites.URL_OUTPUT ->
                    connections.connecting((HttpURLConnection) target, first);
                case VrittiSites.URL_INPUT -> connections.requesting((HttpURLConnection) target, first);
                case VrittiSites.TOOL_CALL ->
                    tools.calling(libraries.toolCall((String) first, target, (Object[]) second));
                case VrittiSites.TOOL_TURN -> {
                    tools.answered(
                            first == null || target == null
                                    ? null
                                    : libraries.turn((String) first, target, (Object[]) second));
                    yield null;
                }
                case VrittiSites.FILE_WRITTEN -> {
                    ledger.hostWrote(target == null ? null : target.toString());
                    yield null;
                }
                default -> null;
            };
        } catch (Throwable ours) {
            failed(site, ours);
            return null;
        }
    }

    @Override
    public void after(int site, Object token, Object result, Throwable thrown) {
        try {
            switch (site) {
                case VrittiSites.PROCESS_START ->
                    processes.started((ProcessCalls.Starting) token, (Process) result, thrown);
                case VrittiSites.LIBRARY_PROCESS_START -> processes.startedByLibrary(token, thrown);
                case VrittiSites.PROCESS_WAIT -> waited((Wait) token, result);
                case VrittiSites.HTTP_SEND, VrittiSites.HTTP_CALL ->
                    requests.answered((Exchange) token, result, thrown);
                case VrittiSites.HTTP_SEND_ASYNC -> requests.promised((Exchange) token, result, thrown);
                case VrittiSites.URL_CONNECT, VrittiSites.URL_OUTPUT ->
                    connections.connected((UrlCalls.Step) token, thrown);
                case VrittiSites.URL_INPUT -> connections.requested((UrlCalls.Step) token, thrown);
                default -> {}
            }
        } catch (Throwable ours) {
            failed(site, ours);
        }
    }

    @Override
    public Object replace(int site, Object target, Object value) {
        try {
            switch (site) {
                case VrittiSites.PROCESS_EXIT -> processes.exited(target, (Integer) value);
                case VrittiSites.LIBRARY_PROCESS_EXIT -> processes.exitedInLibrary(target, (Integer) value);
                case VrittiSites.LIBRARY_PROCESS_REAPED -> processes.reaped(target);
                case VrittiSites.LIBRARY_PROCESS_HANDLER -> {
                    return processes.handler(target, value);
                }
                case VrittiSites.SERVER_END -> {
                    return processes.lastWords(target);
                }
                case VrittiSites.PROCESS_STDOUT -> {
                    return processes.standardOutput((Process) target, (InputStream) value);
                }
                case VrittiSites.PROCESS_STDERR -> {
                    return processes.standardError((Process) target, (InputStream) value);
                }
                case VrittiSites.PROCESS_STDIN -> {
                    return processes.standardInput((Process) target, (OutputStream) value);
                }
                case VrittiSites.URL_BODY -> {
                    return value == null ? null : connections.body((HttpURLConnection) target, (OutputStream) value);
                }
                case VrittiSites.URL_STATUS -> connections.status((HttpURLConnection) target, (Integer) value);
                case VrittiSites.HTTP_CALLBACK -> {
                    return requests.observing((Exchange) target, value, ours -> failed(site, ours));
                }
                case VrittiSites.TASK_ENDS -> tools.taskEnds(target);
                case VrittiSites.TOOL_END -> {
                    return tools.returned(target, (Object[]) value);
                }
                case VrittiSites.LIBRARY_ARGUMENTS -> {
                    return libraries.replace((String) target, (Object[]) value);
                }
                default -> {}
            }
        } catch (Throwable ours) {
            failed(site, ours);
        }
        return value;
    }

    private void waited(Wait wait, Object exited) {
        if (Boolean.TRUE.equals(exited)) {
            // The woven getter tells us the exit code, before the host learns that there is one.
            wait.process().exitValue();
        } else if (Boolean.FALSE.equals(exited)) {
            processes.waitedInVain(wait.process(), Math.min(wait.nanos(), TimeUnit.DAYS.toNanos(365)));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Object map) {
        return (Map<String, String>) map;
    }

    private void failed(int site, Throwable ours) {
        counters.increment(Counter.INTERNAL_ERRORS);
        if (ours instanceof StackOverflowError) {
            return;
        }
        log.logOnce("site-" + site + "-" + ours.getClass().getName(), "a call was let through: site " + site, ours);
        if (counters.get(Counter.INTERNAL_ERRORS) >= MOST_ERRORS) {
            VrittiBridge.install(null);
            log.logOnce("disarmed", "disarmed after " + MOST_ERRORS + " faults of our own", null);
        }
    }

    private record Wait(Process process, long nanos) {}
}
