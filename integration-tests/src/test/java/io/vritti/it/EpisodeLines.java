package io.vritti.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Lines for {@code import}, as a machine might have exported them where many different calls failed. */
final class EpisodeLines {

    private static final long FIRST_MILLIS = 1_767_225_600_000L;

    private static final int APART_MILLIS = 1_000;

    private EpisodeLines() {}

    static Path write(Path file, int count) throws IOException {
        List<String> lines =
                IntStream.range(0, count).mapToObj(EpisodeLines::of).toList();
        return Files.write(file, lines);
    }

    private static String of(int n) {
        String missing = "/work/project-" + n % 17 + "/src/part-" + n + ".txt";
        String line = "cat: " + missing + ": No such file or directory";
        return String.format(
                "{\"schema\":1,\"action_key\":\"%032x\",\"kind\":\"process\",\"signature\":\"v1:%016x\",\"family\":\"cat\","
                        + "\"action\":\"cat %s | head -n %d\",\"error_trace\":\"%s\",\"error_line\":\"%s\","
                        + "\"error_class\":\"resource_error\",\"finer_class\":\"missing_path\",\"severity\":3,\"count\":1,"
                        + "\"last_seen_millis\":%d,\"duration_millis\":4}",
                n * 7_919L + 1, n % 50, missing, n % 90, line, line, FIRST_MILLIS + (long) n * APART_MILLIS);
    }
}
