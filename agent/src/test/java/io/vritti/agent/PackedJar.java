package io.vritti.agent;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a jar with a pack, as the build does: an uncompressed entry between others. */
final class PackedJar {

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    PackedJar(Path folder) {
        this.folder = folder;
    }

    PackedJar with(String name, String content) throws IOException {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    PackedJar with(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        files.add(Files.write(file, content));
        return this;
    }

    byte[] pack() throws IOException {
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        PackWriter.write(folder, files, pack);
        return pack.toByteArray();
    }

    /** The jar holds files of these names besides, which are not in the pack. */
    void write(File jar, String... outside) throws IOException {
        byte[] pack = pack();
        ZipEntry entry = new ZipEntry(Pack.ENTRY);
        CRC32 crc = new CRC32();
        crc.update(pack);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(pack.length);
        entry.setCrc(crc.getValue());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar.toPath()))) {
            for (String name : outside) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(entry);
            zip.write(pack);
            zip.putNextEntry(new ZipEntry("last.txt"));
            zip.setComment("a comment after the directory");
        }
    }
}
