package io.vritti.bench;

import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.home.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The text model, with weights of one byte as it comes in the jar, and as it was trained. */
final class Models {

    private Models() {}

    static TextEmbedding ours(Lab lab) throws IOException {
        return embedding(lab, "all-minilm-l6-v2-q.onnx");
    }

    static TextEmbedding exact(Lab lab) throws IOException {
        return embedding(lab, "all-minilm-l6-v2.onnx");
    }

    private static TextEmbedding embedding(Lab lab, String weights) throws IOException {
        Path models = Path.of(System.getProperty("bench.models"));
        Properties properties = new Properties();
        properties.setProperty("vritti.embed.model", models.resolve(weights).toString());
        properties.setProperty(
                "vritti.embed.tokenizer",
                models.resolve("bert-vocabulary-en.txt").toString());
        return new TextEmbedding(
                Settings.load(null, properties, Map.of()),
                Home.at(lab.freshHome().toFile()));
    }
}
