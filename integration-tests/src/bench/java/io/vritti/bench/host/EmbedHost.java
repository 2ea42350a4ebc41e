package io.vritti.bench.host;

import com.sun.management.OperatingSystemMXBean;
import io.vritti.config.Settings;
import io.vritti.embed.ModelVector;
import io.vritti.embed.TextEmbedding;
import io.vritti.home.Home;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Embeds texts of several lengths, one at a time, by our model or by LangChain4j's of the same weights, and prints for each
 * length p50 and p99, and the CPU of the whole process for one of them, in microseconds; then how much memory that took.
 */
public final class EmbedHost {

    /** Of {@code [CLS]}, as many words of one token, and {@code [SEP]}. */
    private static final int[] TOKENS = {8, 32, 128, 256};

    private static final String LANGCHAIN4J =
            "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel";
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int WARM_UP = 30;
    private static final int NANOS_A_MICRO = 1_000;

    private EmbedHost() {}

    /** What is measured. */
    private interface Model {
        float[] embed(String text) throws Exception;
    }

    /** @param arguments {@code ours <home>} or {@code langchain4j}, and how often */
    public static void main(String[] arguments) throws Exception {
        boolean ours = arguments[0].equals("ours");
        Model model = ours ? Ours.in(new File(arguments[1])) : langchain4j();
        int rounds = Integer.parseInt(arguments[arguments.length - 1]);
        for (int tokens : TOKENS) {
            String text = "error ".repeat(tokens - 2).strip();
            long[] micros = new long[rounds];
            long cpuNanos = 0;
            for (int i = -WARM_UP; i < rounds; i++) {
                if (i == 0) {
                    cpuNanos = -PROCESS.getProcessCpuTime();
                }
                long start = System.nanoTime();
                model.embed(text);
                if (i >= 0) {
                    micros[i] = (System.nanoTime() - start) / NANOS_A_MICRO;
                }
            }
            cpuNanos += PROCESS.getProcessCpuTime();
            Arrays.sort(micros);
            System.out.println(tokens + " " + micros[rounds / 2] + " " + micros[rounds * 99 / 100] + " "
                    + cpuNanos / rounds / NANOS_A_MICRO);
        }
        System.out.println(Resident.mostKibibytes());
    }

    /** By reflection: it has another ONNX Runtime, and so a class path of its own. */
    private static Model langchain4j() throws ReflectiveOperationException {
        Object model = Class.forName(LANGCHAIN4J).getConstructor().newInstance();
        return text -> {
            Object response = model.getClass().getMethod("embed", String.class).invoke(model, text);
            Object embedding = response.getClass().getMethod("content").invoke(response);
            return (float[]) embedding.getClass().getMethod("vector").invoke(embedding);
        };
    }

    /** A class of its own, so that theirs runs where ours is not. */
    private static final class Ours {

        static Model in(File home) {
            TextEmbedding embedding = new TextEmbedding(Settings.defaults(), Home.at(home));
            return text -> embedding
                    .of(text)
                    .map(ModelVector::values)
                    .orElseThrow(() -> new IllegalStateException(embedding.problem()));
        }
    }
}
