import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Gives ONNX Runtime's Linux library a name of its own (SONAME), and its JNI library the matching need: two versions under one
 * name break each other in one process, ours and the host's (facts.md §1.6). Both names are equally long, so
 * nothing moves. Run by the build: {@code java PrivateName.java <folder>...}.
 */
final class PrivateName {

    private static final byte[] THEIRS = "libonnxruntime.so.1\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OURS = "libvritti-onnx.so.1\0".getBytes(StandardCharsets.US_ASCII);

    private PrivateName() {}

    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            rename(Path.of(folder, "libonnxruntime.so"));
            rename(Path.of(folder, "libonnxruntime4j_jni.so"));
        }
    }

    private static void rename(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int found = indexOf(content, THEIRS, 0);
        if (found < 0 && indexOf(content, OURS, 0) >= 0) {
            return;
        }
        if (found < 0 || indexOf(content, THEIRS, found + 1) >= 0) {
            throw new IOException(file + " does not hold its name exactly once: it has changed, look at it anew");
        }
        System.arraycopy(OURS, 0, content, found, OURS.length);
        Files.write(file, content);
    }

    private static int indexOf(byte[] content, byte[] part, int from) {
        for (int i = from; i <= content.length - part.length; i++) {
            if (content[i] == part[0] && Arrays.equals(content, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
