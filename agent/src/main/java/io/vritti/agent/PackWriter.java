package io.vritti.agent;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a {@link Pack}. It is run by the build and by tests, and is not shipped. The same files give the same bytes. */
final class PackWriter {

    /** Less is gained by compression than unpacking costs: native libraries that are compressed already, files of a line. */
    private static final double WORTH_COMPRESSING = 0.95;

    private record Packed(String name, byte[] nameBytes, byte[] content, int plainBytes, int crc, byte method) {

        static Packed of(String name, byte[] plain) throws IOException {
            CRC32 crc = new CRC32();
            crc.update(plain);
            byte[] deflated = deflated(plain);
            boolean compress = deflated.length < plain.length * WORTH_COMPRESSING;
            return new Packed(
                    name,
                    name.getBytes(StandardCharsets.UTF_8),
                    compress ? deflated : plain,
                    plain.length,
                    (int) crc.getValue(),
                    compress ? Pack.DEFLATED : Pack.STORED);
        }

        private static byte[] deflated(byte[] plain) throws IOException {
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            try (OutputStream out = new DeflaterOutputStream(deflated, deflater)) {
                out.write(plain);
            } finally {
                deflater.end();
            }
            return deflated.toByteArray();
        }

        int bytes() {
            return Pack.RECORD_HEAD_BYTES + nameBytes.length + content.length;
        }
    }

    private PackWriter() {}

    /**
     * Packs folders.
     *
     * @param arguments the file to write, the folder that names are relative to, and the names of the folders in it
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[1]);
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(arguments).subList(2, arguments.length)) {
            try (Stream<Path> below = Files.walk(root.resolve(folder))) {
                below.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            write(root, files, out);
        }
    }

    static void write(Path root, List<Path> files, OutputStream target) throws IOException {
        List<Packed> packed = new ArrayList<>();
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('\\', '/');
            packed.add(Packed.of(name, Files.readAllBytes(file)));
        }
        packed.sort(
                Comparator.<Packed>comparingInt(file -> file.name().hashCode()).thenComparing(Packed::name));
        DataOutputStream out = new DataOutputStream(target);
        out.writeInt(Pack.MAGIC);
        out.writeInt(packed.size());
        int offset = Pack.HEAD_BYTES + packed.size() * Pack.SLOT_BYTES + Integer.BYTES;
        for (Packed file : packed) {
            out.writeInt(file.name().hashCode());
            out.writeInt(offset);
            offset = Math.addExact(offset, file.bytes());
        }
        out.writeInt(offset);
        for (Packed file : packed) {
            out.writeShort(file.nameBytes().length);
            out.writeInt(file.plainBytes());
            out.writeInt(file.crc());
            out.writeByte(file.method());
            out.write(file.nameBytes());
            out.write(file.content());
        }
        out.flush();
    }
}
