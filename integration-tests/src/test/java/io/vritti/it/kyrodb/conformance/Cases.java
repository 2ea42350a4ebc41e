package io.vritti.it.kyrodb.conformance;

import io.vritti.it.kyrodb.Kyro;
import io.vritti.it.kyrodb.KyroSetup;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each case has an empty instance of dimension 4, with the cosine metric. */
abstract class Cases {

    static final float[] E1 = {1, 0, 0, 0};
    static final float[] E2 = {0, 1, 0, 0};
    static final float[] E3 = {0, 0, 1, 0};

    @TempDir
    private Path folder;

    private Instance instance;

    @BeforeEach
    final void start() throws Exception {
        instance = Instance.start(setup(), folder);
    }

    @AfterEach
    final void stop() throws Exception {
        if (instance != null) {
            instance.close();
        }
    }

    KyroSetup setup() {
        return KyroSetup.ofDimension(4);
    }

    final Kyro kyro() {
        return instance.kyro();
    }

    final int httpPort() {
        return instance.httpPort();
    }
}
