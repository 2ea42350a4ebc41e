package io.vritti.embed;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.File;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;

/** A model in an ONNX file, opened thriftily: it computes on somebody else's machine. Not thread-safe. */
final class OnnxModel implements AutoCloseable {

    private static final int ANY = -1;

    /** Batch and numbers: one vector each. */
    private static final int RANK_OF_WHOLES = 2;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;

    /**
     * @param file read by the native side, which needs 40 MiB less than it does for bytes (facts.md §2.1)
     * @param rank of the output that is wanted, if there is one; else the first
     */
    private OnnxModel(OrtEnvironment environment, File file, int rank) throws OrtException {
        this.environment = environment;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // facts.md §2.1: one thread that never spins costs half of the CPU at equal wall time; the arena keeps
            // memory lower than malloc does.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            options.setCPUArenaAllocator(true);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(file.getPath(), options);
        }
        output = outputOf(session, rank);
    }

    /** A model of texts: the first output counts. */
    static OnnxModel of(OrtEnvironment environment, File file) throws OrtException {
        return new OnnxModel(environment, file, ANY);
    }

    /** A model that may give vectors of parts besides the one of the whole, which is the one that counts. */
    static OnnxModel ofWholes(OrtEnvironment environment, File file) throws OrtException {
        return new OnnxModel(environment, file, RANK_OF_WHOLES);
    }

    private static String outputOf(OrtSession session, int rank) throws OrtException {
        for (Map.Entry<String, NodeInfo> candidate : session.getOutputInfo().entrySet()) {
            if (candidate.getValue().getInfo() instanceof TensorInfo tensor && tensor.getShape().length == rank) {
                return candidate.getKey();
            }
        }
        return session.getOutputNames().iterator().next();
    }

    OrtEnvironment environment() {
        return environment;
    }

    Set<String> inputs() {
        return session.getInputNames();
    }

    /** Of an input: -1 for an extent that may vary. */
    long[] shapeOf(String input) throws OrtException {
        NodeInfo info = session.getInputInfo().get(input);
        return ((TensorInfo) info.getInfo()).getShape();
    }

    /** The first output. */
    Answer run(Map<String, OnnxTensor> inputs) throws OrtException {
        try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
            OnnxTensor tensor = (OnnxTensor) result.get(0);
            FloatBuffer buffer = tensor.getFloatBuffer();
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            return new Answer(values, tensor.getInfo().getShape());
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    /**
     * What a model computed.
     *
     * @param shape the last extent is that of a vector
     */
    record Answer(float[] values, long[] shape) {

        int dimension() {
            return (int) shape[shape.length - 1];
        }

        /** The mean of all vectors there are, of length one. */
        float[] meanOfUnitLength() {
            int dimension = dimension();
            float[] mean = new float[dimension];
            for (int i = 0; i < values.length; i++) {
                mean[i % dimension] += values[i];
            }
            return Vectors.unit(mean);
        }
    }
}
