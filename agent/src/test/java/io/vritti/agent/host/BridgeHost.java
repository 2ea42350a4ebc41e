package io.vritti.agent.host;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Puts hooks of its own behind the bridge, makes every kind of call, and prints what the hooks saw and what came back.
 *
 * <p>Hooks by reflection: the bridge is in {@code java.lang} only where the agent runs.
 */
public final class BridgeHost {

    private static final int NOT_FOUND = 404;
    private static final int PROCESS_START = 1;
    private static final int HTTP_SEND = 8;
    private static final int HTTP_SEND_ASYNC = 9;
    private static final int URL_CONNECT = 10;
    private static final int URL_INPUT = 12;
    private static final List<Integer> VETOED =
            List.of(PROCESS_START, HTTP_SEND, HTTP_SEND_ASYNC, URL_CONNECT, URL_INPUT);

    private static boolean vetoes;
    private static boolean fails;

    private BridgeHost() {}

    public static void main(String[] arguments) throws Exception {
        vetoes = arguments[0].equals("veto");
        fails = arguments[0].equals("fail");
        // The agent's own hooks see to it, at the first call, that all is woven.
        new ProcessBuilder("true").start().waitFor();
        installHooks();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/lost") ? NOT_FOUND : 200, -1);
            exchange.close();
        });
        server.start();
        URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        attempt("start", BridgeHost::start);
        attempt("exec", () -> Runtime.getRuntime().exec(new String[] {"true"}).waitFor());
        attempt("pipeline", () -> {
            List<Process> line = ProcessBuilder.startPipeline(List.of(new ProcessBuilder("true")));
            return line.get(0).waitFor();
        });
        attempt("destroy", BridgeHost::destroy);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(root).build();
        attempt("send", () -> client.send(request, BodyHandlers.discarding()).statusCode());
        attempt(
                "sendAsync",
                () -> client.sendAsync(request, BodyHandlers.discarding()).get().statusCode());
        attempt("connection", () -> ((HttpURLConnection) root.toURL().openConnection()).getResponseCode());
        attempt("lost", () -> lost(root));
        attempt("post", () -> post(root));
        server.stop(0);
    }

    private static Object start() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", "cat; echo out; echo err >&2; exit 3").start();
        try (OutputStream in = process.getOutputStream()) {
            in.write('i');
        }
        try (InputStream out = process.getInputStream();
                InputStream err = process.getErrorStream()) {
            out.readAllBytes();
            err.readAllBytes();
        }
        process.waitFor(1, TimeUnit.MINUTES);
        process.waitFor();
        return process.exitValue();
    }

    private static Object destroy() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        process.destroyForcibly();
        return process.waitFor() != 0;
    }

    private static Object lost(URI root) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) root.resolve("/lost").toURL().openConnection();
        return connection.getResponseCode();
    }

    private static Object post(URI root) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) root.toURL().openConnection();
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write('b');
        }
        return connection.getResponseCode();
    }

    private static void attempt(String name, Attempt attempt) {
        try {
            System.out.println(name + " -> " + attempt.run());
        } catch (Exception e) {
            Throwable shown = e instanceof ExecutionException ? e.getCause() : e;
            System.out.println(name + " -> " + shown);
        }
    }

    private static void installHooks() throws ReflectiveOperationException {
        Class<?> bridge = Class.forName("java.lang.VrittiBridge");
        Class<?> hooks = Class.forName("java.lang.VrittiBridge$Hooks");
        bridge.getMethod("install", hooks)
                .invoke(
                        null,
                        Proxy.newProxyInstance(
                                BridgeHost.class.getClassLoader(),
                                new Class<?>[] {hooks},
                                (self, method, arguments) -> answer(method, arguments)));
    }

    private static Object answer(Method method, Object[] arguments) throws ReflectiveOperationException {
        int site = (int) arguments[0];
        if (fails) {
            throw new IllegalStateException("a bug of ours");
        }
        switch (method.getName()) {
            case "before":
                System.out.println("before " + site + " " + name(arguments[1]) + " " + shown(arguments[2]));
                return vetoes && VETOED.contains(site) ? veto() : "token";
            case "after":
                System.out.println(
                        "after " + site + " " + arguments[1] + " " + name(arguments[2]) + " " + name(arguments[3]));
                return null;
            default:
                System.out.println("replace " + site + " " + name(arguments[1]) + " " + shown(arguments[2]));
                return arguments[2];
        }
    }

    private static Object veto() throws ReflectiveOperationException {
        try {
            return Class.forName("java.lang.VrittiVetoException")
                    .getConstructor(String.class)
                    .newInstance("NOT EXECUTED because it failed before");
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object shown(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : name(value);
    }

    private static String name(Object value) {
        return value == null ? "null" : value.getClass().getSimpleName();
    }

    /** A call that may fail. */
    private interface Attempt {
        Object run() throws Exception;
    }
}
