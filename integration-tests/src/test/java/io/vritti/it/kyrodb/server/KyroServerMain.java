package io.vritti.it.kyrodb.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server as a process: {@code java -cp ... KyroServerMain --config text.toml [slow=200 no-clique ...]}. Further switches are
 * read from stdin, a word a line, while it runs; at the end of stdin it goes on with {@code --stay}, and ends without.
 */
public final class KyroServerMain {

    private KyroServerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean stays = words.remove("--stay");
        int config = words.indexOf("--config");
        if (config < 0 || config + 1 == words.size()) {
            System.err.println("usage: --config <file.toml> [--stay] [switch ...]");
            System.exit(2);
        }
        Path toml = Path.of(words.remove(config + 1));
        words.remove(config);
        Switches switches = new Switches(words);
        try (BufferedReader stdin = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            KyroServer server = KyroServer.start(toml, switches);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(server)));
            System.out.println("listening on " + server.port() + " and " + server.httpPort());
            for (String line = stdin.readLine(); line != null; line = stdin.readLine()) {
                switches.set(line.strip());
                System.out.println("switched " + line.strip());
            }
            if (stays) {
                Thread.currentThread().join();
            }
            System.exit(0);
        } catch (IOException e) {
            System.err.println("Error: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void finish(KyroServer server) {
        try {
            server.finish();
        } catch (InterruptedException | IOException e) {
            System.err.println("Error: " + e);
        }
    }
}
