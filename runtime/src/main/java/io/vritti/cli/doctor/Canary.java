package io.vritti.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What {@code vritti doctor} runs in a JVM of its own: calls that fail, one through every choke point, by a program that asks a model
 * after each, as an agent does. Copied there as this one class file, so it uses nothing but the JDK and has no nested classes.
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

    /** More than what is asked takes. */
    private static final int MODEL_BYTES = 1 << 16;

    private static final String VETO_TYPE = "VetoException";

    private Canary() {}

    /** @param args a path where nothing is; a file whose appearance ends this JVM, or none if it shall end at once */
    public static void main(String[] args) throws Exception {
        URI model = model();
        for (int attempt = 1; attempt <= ATTEMPTS && !startFailing(args[0]); attempt++) {
            System.out.println("attempt " + attempt + " ran");
            ask(model);
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

    /** The address of something that takes the part of a model: it answers whatever it is asked. */
    private static URI model() throws IOException {
        ServerSocket socket = new ServerSocket(0, ATTEMPTS, InetAddress.getLoopbackAddress());
        Thread server = new Thread(() -> answer(socket), "canary model");
        server.setDaemon(true);
        server.start();
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1/chat/completions");
    }

    private static void answer(ServerSocket socket) {
        try {
            while (true) {
                try (Socket asked = socket.accept()) {
                    // A small request comes in one piece; what does not is not waited for.
                    int read = asked.getInputStream().read(new byte[MODEL_BYTES]);
                    String answer =
                            read < 0 ? "" : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
                    asked.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException over) {
            System.out.println("the model is gone: " + over.getMessage());
        }
    }

    /** Tells the model how the call ended, so that it had the chance to react. */
    private static void ask(URI model) throws InterruptedException {
        try {
            HttpClient client =
                    HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
            HttpRequest request = HttpRequest.newBuilder(model)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"messages\":[{\"role\":\"tool\",\"tool_call_id\":\"1\",\"content\":\"it failed\"}]}"))
                    .build();
            client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unanswered) {
            System.out.println("the model did not answer: " + unanswered.getMessage());
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
