package io.vritti.cli;

import io.vritti.cli.terminal.CommandFailure;
import io.vritti.config.Settings;
import io.vritti.embed.EmbeddingException;
import io.vritti.embed.ImageEmbedding;
import io.vritti.embed.ModelVector;
import io.vritti.embed.Picture;
import io.vritti.home.Home;
import io.vritti.store.ImageStore.EpisodeImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** Reads pictures that a person names, and says in a sentence what is wrong with them. */
final class Pictures {

    private final Settings settings;
    private final Home home;

    Pictures(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    /** @throws CommandFailure if it cannot be read, or there is no model for pictures */
    ModelVector vector(File file) {
        try {
            return vector(Picture.read(file));
        } catch (EmbeddingException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /**
     * What is kept of a picture.
     *
     * @param redact for its name
     * @throws CommandFailure if it cannot be read, or there is no model for pictures
     */
    EpisodeImage image(File file, UnaryOperator<String> redact) {
        try {
            Picture picture = Picture.read(file);
            return new EpisodeImage(
                    redact.apply(file.getName()), hash(file), picture.width(), picture.height(), vector(picture));
        } catch (EmbeddingException | IOException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private ModelVector vector(Picture picture) {
        try (ImageEmbedding embedding = new ImageEmbedding(settings, home)) {
            return embedding.of(picture).orElseThrow(() -> new CommandFailure(embedding.problem()));
        }
    }

    private static String hash(File file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file.toPath())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
