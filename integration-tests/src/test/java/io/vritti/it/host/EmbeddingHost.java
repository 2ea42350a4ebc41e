package io.vritti.it.host;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Arrays;

/**
 * Brings LangChain4j's in-process model (ONNX Runtime 1.20.0 and DJL's tokenizer) and a SQLite of its own. Of each line it
 * reads, {@code embed} prints what its model makes of a text and what its database says; any other is a file that it shows.
 */
public final class EmbeddingHost {

    private static final String MODEL =
            "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel";

    private static Object model;

    private EmbeddingHost() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(
                    line.equals("embed")
                            ? embed("the quick brown fox") + " " + database()
                            : "exit " + new ProcessBuilder("cat", line).start().waitFor());
        }
    }

    /** By reflection: its libraries are not on the class path of the tests, which have another ONNX Runtime. */
    private static String embed(String text) throws ReflectiveOperationException {
        if (model == null) {
            model = Class.forName(MODEL).getConstructor().newInstance();
        }
        Object response = model.getClass().getMethod("embed", String.class).invoke(model, text);
        Object embedding = response.getClass().getMethod("content").invoke(response);
        float[] vector = (float[]) embedding.getClass().getMethod("vector").invoke(embedding);
        return vector.length + " " + Arrays.hashCode(vector);
    }

    private static String database() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                ResultSet row = connection.createStatement().executeQuery("select sqlite_version()")) {
            row.next();
            return row.getString(1);
        }
    }
}
