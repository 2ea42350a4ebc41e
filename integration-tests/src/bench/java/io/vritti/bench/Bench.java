package io.vritti.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures all rows and writes the table to {@code target/bench.md}. {@code -Dbench.quick=true}: see that they work;
 * {@code -Dbench.only=hello,ring}: some of them; {@code -Dbench.jdk=<home>}: on another JDK.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String only = System.getProperty("bench.only", "");
        List<String> names = only.isBlank() ? List.of() : List.of(only.split(","));
        Lab lab = Lab.open();
        try {
            String before = load();
            List<Figure> figures = new ArrayList<>();
            for (Group group : Groups.chosen(names)) {
                System.out.println("measuring " + group.name());
                List<Figure> measured = group.measure(lab);
                figures.addAll(measured);
                System.out.print(MarkdownTable.rows(measured));
            }
            String table = circumstances(lab, before) + MarkdownTable.head() + MarkdownTable.rows(figures);
            System.out.println("\n" + table);
            Files.writeString(Path.of(System.getProperty("bench.table", "bench.md")), table);
        } finally {
            remove(lab.folder());
        }
    }

    private static String circumstances(Lab lab, String before) throws IOException, InterruptedException {
        return (lab.effort().quick() ? "**Quick run: the figures mean nothing.** " : "")
                + LocalDate.now() + ", " + version(lab) + ", "
                + Runtime.getRuntime().availableProcessors() + " cores ("
                + processor() + "), load average " + before + " before and " + load() + " after.\n\n";
    }

    private static String version(Lab lab) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(lab.java(), "--version")
                .redirectErrorStream(true)
                .start();
        String first = process.inputReader().readLine();
        process.waitFor();
        return first;
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).split(" ")[0] : "unknown";
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
