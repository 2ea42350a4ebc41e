package io.vritti.cli;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * What {@code vritti doctor} runs in a JVM of its own: calls that fail, one through every choke point. Copied there as this one
 * class file, so it uses nothing but the JDK and has no nested classes.
 */
final class Canary {

    static final String VETOED = "vetoed";
    static final String PROCESS = "canary-missing-file";
    static final String HTTP_CLIENT = "/canary-http-client";
    static final String URL_CONNECTION = "/canary-url-connection";

    /** A cold JVM on a busy machine exceeds its budget for evidence a few times, and then lets the call run (design.md §5.2). */
    static final int ATTEMPTS = 20;

    /** Longer than the doctor waits for the memory; a doctor that was killed leaves no JVM behind. */
    private static final long MOST_PATIENCE_NANOS = 60_000_000_000L;

    private static final long POLL_MILLIS = 20;

    private static final String VETO_TYPE = "VetoException";

    private Canary() {}

    /** @param args a path where nothing is; a file whose appearance ends this JVM, or none if it shall end at once */
    public static void main(String[] args) throws Exception {
        for (int attempt = 1; attempt <= ATTEMPTS && !startFailing(args[0]); attempt++) {
            System.out.println("attempt " + attempt + " ran");
        }
        String address = "http://127.0.0.1:" + closedPort();
        sendFailing(URI.create(address + HTTP_CLIENT));
        connectFailing(URI.create(address + URL_CONNECTION));
        if (args.length > 1) {
            awaitEnd(new File(args[1]));
        }
    }

    /** Lives on until the memory was looked at: the exit of a host waits for no disk. */
    private static void awaitEnd(File signal) throws InterruptedException {
        long startedNanos = System.nanoTime();
        while (!signal.exists() && System.nanoTime() - startedNanos < MOST_PATIENCE_NANOS) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Whether it was refused. */
    private static boolean startFailing(String missing) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("cat", missing).start();
            process.getInputStream().transferTo(System.out);
            process.getErrorStream().transferTo(System.out);
            System.out.println("ended with " + process.waitFor());
            return false;
        } catch (IOException refused) {
            boolean veto = refused.getClass().getName().contains(VETO_TYPE);
            System.out.println(veto ? VETOED : "not started: " + refused.getMessage());
            return veto;
        }
    }

    private static void sendFailing(URI uri) throws InterruptedException {
        try {
            HttpClient client =
                    HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
            client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException asIntended) {
            System.out.println(asIntended.getClass().getName());
        }
    }

    private static void connectFailing(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
        try {
            connection.getInputStream().close();
        } catch (IOException asIntended) {
            System.out.println(asIntended.getClass().getName());
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
