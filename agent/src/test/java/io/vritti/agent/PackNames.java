package io.vritti.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** The names of all files in the pack of a jar, read from its layout and not by looking them up. */
public final class PackNames {

    private PackNames() {}

    public static List<String> of(JarFile jar) throws IOException {
        ByteBuffer pack =
                ByteBuffer.wrap(jar.getInputStream(jar.getEntry(Pack.ENTRY)).readAllBytes());
        int files = pack.getInt(Integer.BYTES);
        List<String> names = new ArrayList<>();
        for (int slot = 0; slot < files; slot++) {
            int record = pack.getInt(Pack.HEAD_BYTES + slot * Pack.SLOT_BYTES + Integer.BYTES);
            byte[] name = new byte[pack.getShort(record)];
            pack.get(record + Pack.RECORD_HEAD_BYTES, name);
            names.add(new String(name, StandardCharsets.UTF_8));
        }
        return names;
    }
}
