package io.vritti.agent.host;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.File;
import java.lang.reflect.Constructor;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A program with an ONNX Runtime of its own, in which ours runs too. */
public final class OnnxHost {

    private static final long[] IDS = {101, 7592, 102};

    private static Object ours;

    private OnnxHost() {}

    /** @param arguments model, agent's jar, home, then {@code host} and {@code ours} in any order */
    public static void main(String[] arguments) throws Exception {
        for (int i = 3; i < arguments.length; i++) {
            if (arguments[i].equals("host")) {
                host(arguments[0]);
            } else {
                ours(new File(arguments[1]), new File(arguments[2]));
            }
        }
    }

    private static void host(String model) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model)) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            for (String name : session.getInputNames()) {
                long[] values = name.equals("input_ids") ? IDS : new long[] {1, 1, 1};
                inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, IDS.length
                }));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                float[][][] answer = (float[][][]) result.get(0).getValue();
                System.out.println("host " + environment.getVersion() + " " + answer[0][0].length);
            }
        }
    }

    private static void ours(File jar, File home) throws Exception {
        if (ours == null) {
            Constructor<?> open =
                    Class.forName("io.vritti.agent.IsolatedClassLoader").getDeclaredConstructor(File.class);
            open.setAccessible(true);
            ClassLoader loader = (ClassLoader) open.newInstance(jar);
            Class<?> settings = loader.loadClass("io.vritti.config.Settings");
            Class<?> homes = loader.loadClass("io.vritti.home.Home");
            ours = loader.loadClass("io.vritti.embed.TextEmbedding")
                    .getConstructor(settings, homes)
                    .newInstance(
                            settings.getMethod("defaults").invoke(null),
                            homes.getMethod("at", File.class).invoke(null, home));
        }
        Optional<?> vector =
                (Optional<?>) ours.getClass().getMethod("of", String.class).invoke(ours, "a text");
        Object problem = ours.getClass().getMethod("problem").invoke(ours);
        System.out.println("ours " + (vector.isPresent() ? "works" : problem));
    }
}
