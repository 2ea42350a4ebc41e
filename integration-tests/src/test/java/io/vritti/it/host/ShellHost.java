package io.vritti.it.host;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Does what its input says, line by line: {@code sh <command>}, {@code run <program and words>}, {@code think},
 * {@code load <class>}, {@code mode <mode>} or {@code log <level>}. Ends with its input. */
public final class ShellHost {

    private static HttpServer model;

    private ShellHost() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(answer(line));
        }
        if (model != null) {
            model.stop(0);
        }
    }

    private static String answer(String line) throws Exception {
        if (line.equals("think")) {
            return think();
        }
        if (line.startsWith("mode ")) {
            return ManagedGate.mode(line.substring("mode ".length()));
        }
        if (line.startsWith("log ")) {
            return ManagedGate.logLevel(line.substring("log ".length()));
        }
        if (line.startsWith("load ")) {
            return Class.forName(line.substring("load ".length())).getSimpleName();
        }
        return line.startsWith("run ")
                ? run(line.substring("run ".length()).split(" "))
                : run("bash", "-c", line.substring("sh ".length()));
    }

    private static String run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            process.getInputStream().readAllBytes();
            return "exit " + process.waitFor();
        } catch (IOException e) {
            return (e.getClass().getName().contains("VetoException") ? "refused " : "thrown ")
                    + e.getMessage().replace('\n', '|');
        }
    }

    /** Asks a model and ignores the answer. */
    private static String think() throws IOException, InterruptedException {
        if (model == null) {
            model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            model.createContext("/v1/chat/completions", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            model.start();
        }
        URI uri = URI.create("http://127.0.0.1:" + model.getAddress().getPort() + "/v1/chat/completions");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        return "thought";
    }
}
