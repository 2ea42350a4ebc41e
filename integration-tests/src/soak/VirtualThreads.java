import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * A host on virtual threads, for JDK 21 and later: most send a request to a server of its own, a tenth start a process; of
 * both, about half fail. Run with the agent and without; docs/soak.md has the command and the results.
 */
public final class VirtualThreads {

    private static final int PROCESSES_AT_ONCE = 32;
    private static final int REQUESTS_AT_ONCE = 256;
    private static final int PROCESS_IN = 10;

    private final Map<String, AtomicLong> ends = new ConcurrentHashMap<>();
    private final Semaphore processes = new Semaphore(PROCESSES_AT_ONCE);
    private final Semaphore requests = new Semaphore(REQUESTS_AT_ONCE);
    private final HttpClient client;
    private final HttpServer server;

    private VirtualThreads(ExecutorService threads) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            boolean missing = exchange.getRequestURI().getPath().startsWith("/missing");
            exchange.sendResponseHeaders(missing ? 404 : 200, -1);
            exchange.close();
        });
        server.start();
        client = HttpClient.newBuilder().executor(threads).connectTimeout(Duration.ofSeconds(60)).build();
    }

    /** {@code <threads>}. */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        try (Recording recording = new Recording();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ofMillis(1));
            recording.enable("jdk.VirtualThreadSubmitFailed");
            recording.start();
            VirtualThreads host = new VirtualThreads(threads);
            long startNanos = System.nanoTime();
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int n = i;
                calls.add(threads.submit(() -> host.call(n)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
            long millis = (System.nanoTime() - startNanos) / 1_000_000;
            host.server.stop(0);
            System.out.println("threads " + count + " millis " + millis + " ends " + new TreeMap<>(host.ends));
            Path file = Path.of("virtual-threads.jfr");
            recording.dump(file);
            report(RecordingFile.readAllEvents(file));
        }
    }

    private void call(int n) {
        String end;
        try {
            end = n % PROCESS_IN == 0 ? process(n / PROCESS_IN) : request(n);
        } catch (InterruptedException | IOException | RuntimeException e) {
            end = (n % PROCESS_IN == 0 ? "process " : "request ") + e.getClass().getSimpleName();
        } catch (Error e) {
            end = e.toString();
        }
        ends.computeIfAbsent(end, key -> new AtomicLong()).incrementAndGet();
    }

    private String process(int n) throws IOException, InterruptedException {
        processes.acquire();
        try {
            Process process =
                    new ProcessBuilder(n % 2 == 0 ? List.of("cat", "missing-" + n / 4) : List.of("true")).start();
            process.getInputStream().readAllBytes();
            return "process " + process.waitFor();
        } finally {
            processes.release();
        }
    }

    private String request(int n) throws IOException, InterruptedException {
        requests.acquire();
        try {
            String path = n % 2 == 0 ? "/missing/" + n / 4 : "/there/" + n;
            URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).build();
            return "request " + client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } finally {
            requests.release();
        }
    }

    /** How often a carrier was held, how long at most, and how often with a frame of ours. */
    private static void report(List<RecordedEvent> events) {
        long pinned = 0;
        long ours = 0;
        long longestMillis = 0;
        long longestOfOursMillis = 0;
        String where = "";
        for (RecordedEvent event : events) {
            long millis = event.getDuration().toMillis();
            boolean inOurs = event.getStackTrace() != null
                    && event.getStackTrace().getFrames().stream()
                            .anyMatch(frame -> frame.getMethod().getType().getName().startsWith("io.vritti"));
            pinned++;
            if (millis > longestMillis) {
                longestMillis = millis;
                where = event.getStackTrace() == null
                        ? ""
                        : event.getStackTrace().getFrames().get(0).getMethod().getType().getName();
            }
            if (inOurs) {
                ours++;
                longestOfOursMillis = Math.max(longestOfOursMillis, millis);
            }
        }
        System.out.println("pinned " + pinned + " longest " + longestMillis + " ms; with a frame of ours " + ours
                + " longest " + longestOfOursMillis + " ms\nthe longest at " + where);
    }
}
