package io.vritti.it.host;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/** Does a little of everything that the agent watches, well and badly, says how it went, and exits with 7. */
public final class BusyHost {

    private static final int EXIT_CODE = 7;

    private BusyHost() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("started with " + String.join(" ", arguments) + " \u00e4\u20ac");
        run("echo", "fine");
        run("cat", "missing");
        run("cat", "missing");
        run("no-such-program-anywhere");
        run("sh", "-c", "echo out; echo err >&2; exit 3");
        requests();
        Thread listener = new Thread(() -> System.out.println("in a shutdown hook"));
        Runtime.getRuntime().addShutdownHook(listener);
        System.out.println("properties " + new TreeSet<>(System.getProperties().stringPropertyNames()));
        System.out.println("threads " + threadsThatHoldTheExit());
        System.out.println("handler " + Thread.getDefaultUncaughtExceptionHandler());
        System.exit(EXIT_CODE);
    }

    private static void run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            System.out.print(process.waitFor() + " [" + out + "] [" + err + "]\n");
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    private static void requests() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean good = exchange.getRequestURI().getPath().equals("/good");
            byte[] body = (good ? "here it is" : "not here").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(good ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        HttpClient client = HttpClient.newHttpClient();
        for (String path : new String[] {"/good", "/bad", "/bad"}) {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            System.out.println(path + " " + response.statusCode() + " " + response.body());
            System.out.println(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenApply(HttpResponse::statusCode)
                    .join());
            HttpURLConnection connection =
                    (HttpURLConnection) base.resolve(path).toURL().openConnection();
            System.out.println(connection.getResponseCode() + " " + connection.getResponseMessage());
        }
        server.stop(0);
    }

    private static TreeSet<String> threadsThatHoldTheExit() {
        TreeSet<String> names = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!thread.isDaemon() && !thread.getName().startsWith("HTTP-Dispatcher")) {
                names.add(thread.getName());
            }
        }
        return names;
    }
}
