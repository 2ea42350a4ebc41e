package io.vritti.bench.host;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads file names, fails to show those files, and says when it was told so. */
public final class AskedHost {

    private AskedHost() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            new ProcessBuilder("cat", name).start().waitFor();
            System.out.println(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        }
    }
}
