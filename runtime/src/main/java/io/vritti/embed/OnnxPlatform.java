package io.vritti.embed;

import java.util.Locale;

/**
 * Where ONNX Runtime's native libraries for a machine lie in its jar.
 *
 * @param folder such as {@code linux-x64}
 * @param library file name of ONNX Runtime itself
 * @param binding file name of its JNI library
 * @param privateName whether our copy has a name of its own for the dynamic linker, so that it can stand beside another one
 */
record OnnxPlatform(String folder, String library, String binding, boolean privateName) {

    private static final String RESOURCES = "/ai/onnxruntime/native/";

    static OnnxPlatform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** There may be none for this machine. */
    static OnnxPlatform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64", "arm64" -> "aarch64";
            default -> osArch;
        };
        if (os.startsWith("windows")) {
            return new OnnxPlatform("win-" + arch, "onnxruntime.dll", "onnxruntime4j_jni.dll", false);
        }
        if (os.startsWith("mac") || os.startsWith("darwin")) {
            return new OnnxPlatform("osx-" + arch, "libonnxruntime.dylib", "libonnxruntime4j_jni.dylib", false);
        }
        return new OnnxPlatform(os + "-" + arch, "libonnxruntime.so", "libonnxruntime4j_jni.so", true);
    }

    String resource(String fileName) {
        return RESOURCES + folder + "/" + fileName;
    }
}
