package io.vritti.embed;

import ai.onnxruntime.OnnxNative;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.vritti.home.Home;
import java.io.File;
import java.io.IOException;

/** ONNX Runtime's native libraries, from our jar, by way of the home, never of the temp folder. */
final class OnnxLibrary {

    private final Home home;
    private final OnnxPlatform platform;

    OnnxLibrary(Home home, OnnxPlatform platform) {
        this.home = home;
        this.platform = platform;
    }

    OrtEnvironment load() throws EmbeddingException {
        if (!platform.privateName() && hostHasItsOwn()) {
            throw new EmbeddingException(
                    "the host brings an ONNX Runtime of its own, which ours may not meet on " + platform.folder());
        }
        try {
            JarResource library = JarResource.find(platform.resource(platform.library()));
            Extraction extraction = new Extraction(home);
            File folder = extraction.folderFor("onnxruntime", library);
            return OnnxNative.load(
                    extraction.extract(library, folder),
                    extraction.extract(JarResource.find(platform.resource(platform.binding())), folder));
        } catch (IOException e) {
            throw new EmbeddingException("ONNX Runtime cannot be extracted to the home: " + e.getMessage(), e);
        } catch (UnsatisfiedLinkError e) {
            throw new EmbeddingException(
                    "ONNX Runtime cannot be loaded (" + e.getMessage()
                            + "): if the home is mounted noexec, set vritti.home to another folder",
                    e);
        } catch (ReflectiveOperationException | OrtException e) {
            throw new EmbeddingException("this ONNX Runtime is not the one Vritti was built with: " + e, e);
        }
    }

    /** Asked without loading a class of the host's. */
    private static boolean hostHasItsOwn() {
        return System.getProperty("onnxruntime.native.path") != null
                || ClassLoader.getSystemResource("ai/onnxruntime/OrtEnvironment.class") != null;
    }
}
