package ai.onnxruntime;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Loads ONNX Runtime's native libraries from files of our choice, for {@code io.vritti.embed}.
 *
 * <p>Lives in ONNX Runtime's package, because the JVM asks the class that calls {@link System#load}: its loader is the one
 * whose native methods are bound, and its module the one that must have been granted native access (JDK 24+,
 * facts.md §1.6). See runtime/RATIONALE.md, "Embedding".
 */
public final class OnnxNative {

    private static final String NAME = "vritti";

    private static OrtEnvironment environment;

    private OnnxNative() {}

    /**
     * Does once for this class loader what {@code OnnxRuntime.init} would: that one reads {@code onnxruntime.native.path},
     * which is the host's, extracts to the temp folder, and leaves an empty folder there.
     *
     * @param library absolute path of ONNX Runtime itself
     * @param binding absolute path of its JNI library
     * @throws UnsatisfiedLinkError if a file cannot be loaded
     * @throws ReflectiveOperationException if ONNX Runtime has changed: its version and this class belong together
     * @throws OrtException if it cannot be started
     */
    public static synchronized OrtEnvironment load(File library, File binding)
            throws ReflectiveOperationException, OrtException {
        if (environment == null) {
            synchronized (OnnxRuntime.class) {
                Field loaded = OnnxRuntime.class.getDeclaredField("loaded");
                loaded.setAccessible(true);
                if (!loaded.getBoolean(null)) {
                    System.load(library.getPath());
                    System.load(binding.getPath());
                    initialise();
                    loaded.setBoolean(null, true);
                }
            }
            environment = environment();
        }
        return environment;
    }

    private static void initialise() throws ReflectiveOperationException {
        int version = constant("ORT_API_VERSION_14");
        long api = (long) call(OnnxRuntime.class, "initialiseAPIBase", new Class<?>[] {int.class}, version);
        if (api == 0) {
            throw new NoSuchMethodException("this library lacks API version " + version);
        }
        OnnxRuntime.ortApiHandle = api;
        OnnxRuntime.ortCompileApiHandle =
                (long) call(OnnxRuntime.class, "initialiseCompileAPIBase", new Class<?>[] {long.class}, api);
        Field providers = OnnxRuntime.class.getDeclaredField("providers");
        providers.setAccessible(true);
        providers.set(null, call(OnnxRuntime.class, "initialiseProviders", new Class<?>[] {long.class}, api));
        Field text = OnnxRuntime.class.getDeclaredField("version");
        text.setAccessible(true);
        text.set(null, call(OnnxRuntime.class, "initialiseVersion", new Class<?>[0]));
    }

    /**
     * An environment says nothing on the host's stderr, and is held a second time: a shutdown hook of ONNX Runtime's releases
     * it once, maybe while one of our threads is still computing.
     */
    private static OrtEnvironment environment() throws ReflectiveOperationException, OrtException {
        OrtEnvironment made = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, NAME);
        made.setTelemetry(false);
        call(
                OrtEnvironment.class,
                "createHandle",
                new Class<?>[] {long.class, int.class, String.class},
                OnnxRuntime.ortApiHandle,
                OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL.getValue(),
                NAME);
        return made;
    }

    private static int constant(String name) throws ReflectiveOperationException {
        Field field = OnnxRuntime.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.getInt(null);
    }

    private static Object call(Class<?> type, String name, Class<?>[] parameters, Object... values)
            throws ReflectiveOperationException {
        Method method = type.getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        try {
            return method.invoke(null, values);
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(name + ": " + e.getCause(), e.getCause());
        }
    }
}
