package io.vritti.metrics.prometheus;

import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers Prometheus on a port of the loopback address. JVMs that share a home often have one setting of it: the first to come has the
 * port and answers for all of them; when it ends, another takes it over.
 */
public final class MetricsPort implements AutoCloseable {

    /** The most connections that are answered at once; others wait in the kernel's queue. */
    static final int MOST_AT_ONCE = 4;

    private static final int QUEUE = 16;

    /** The pause between two attempts to get a port that another process has. */
    private static final long RETRY_MILLIS = 1_000;

    /** What an answer may take; a client that does not read it would keep its place for ever. A whole one takes milliseconds. */
    private static final long ANSWER_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final int port;
    private final long answerNanos;
    private final Supplier<Families> metrics;
    private final AgentLog log;
    private final AgentThread thread;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    /** Those that are being answered, and since when. */
    private final Map<Socket, Long> clients = new ConcurrentHashMap<>();

    private volatile ServerSocket socket;
    private volatile boolean closed;

    /** @param metrics read for each answer, on the thread that answers */
    public MetricsPort(int port, Supplier<Families> metrics, AgentLog log) {
        this(port, ANSWER_NANOS, metrics, log);
    }

    /** @param answerNanos what an answer may take */
    MetricsPort(int port, long answerNanos, Supplier<Families> metrics, AgentLog log) {
        this.port = port;
        this.answerNanos = answerNanos;
        this.metrics = metrics;
        this.log = log;
        this.thread = new AgentThread("metrics", this::run, log);
    }

    /** Begins to listen, on a thread of its own; returns at once. */
    public void start() {
        thread.start();
    }

    /** Stops listening and returns at once; answers that are under way end by themselves. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        closeSocket();
    }

    private void run() {
        try {
            while (!closed) {
                try (ServerSocket bound = new ServerSocket()) {
                    socket = bound;
                    // Without the name of this machine: no name service is asked.
                    bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), QUEUE);
                    accept(bound);
                } catch (IOException taken) {
                    tell(taken);
                }
                if (!closed) {
                    TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(ServerSocket bound) throws IOException, InterruptedException {
        while (!closed) {
            while (!free.tryAcquire(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                leaveSlow();
            }
            Socket client;
            try {
                client = bound.accept();
            } catch (IOException | RuntimeException failed) {
                free.release();
                throw failed;
            }
            handOver(client);
        }
    }

    private void leaveSlow() {
        clients.forEach((client, sinceNanos) -> {
            if (System.nanoTime() - sinceNanos > answerNanos) {
                closeQuietly(client);
            }
        });
    }

    /** The host may have used up the threads that it may have. */
    private void handOver(Socket client) throws IOException {
        try {
            new AgentThread("scrape", () -> answer(client), log).start();
        } catch (OutOfMemoryError noThread) {
            free.release();
            client.close();
        }
    }

    private void answer(Socket client) {
        clients.put(client, System.nanoTime());
        try (client) {
            new Scrape(client, this::unread).answerWith(metrics);
        } catch (IOException gone) {
            log.debug("a client of vritti.metrics.port left: " + gone.getMessage());
        } finally {
            clients.remove(client);
            free.release();
        }
    }

    private void unread(Throwable ours) {
        log.logOnce("metrics-unread", "the metrics could not be read for vritti.metrics.port", ours);
    }

    private void tell(IOException taken) {
        if (!closed) {
            log.logOnce(
                    "metrics-port",
                    "vritti.metrics.port " + port + " cannot be had now (" + taken.getMessage()
                            + "); it is tried again every second. Another JVM of this home that has it answers for this one, too",
                    null);
        }
    }

    private void closeSocket() {
        ServerSocket bound = socket;
        if (bound != null) {
            closeQuietly(bound);
        }
    }

    private static void closeQuietly(Closeable open) {
        try {
            open.close();
        } catch (IOException ignored) {
            return;
        }
    }
}
