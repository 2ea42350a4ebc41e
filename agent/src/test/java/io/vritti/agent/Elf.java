package io.vritti.agent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The dynamic section of a 64-bit, little-endian ELF file: what the dynamic linker calls it, and what it needs. */
final class Elf {

    static final long NEEDED = 1;
    static final long SONAME = 14;

    private static final int MAGIC = 0x464C457F;
    private static final int SECTION_TABLE = 0x28;
    private static final int SECTION_SIZE = 0x3A;
    private static final int SECTION_COUNT = 0x3C;
    private static final int DYNAMIC_SECTION = 6;

    private final ByteBuffer file;

    Elf(byte[] content) {
        file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (file.getInt(0) != MAGIC) {
            throw new IllegalArgumentException("not an ELF file");
        }
    }

    /** The texts of all entries with this tag. */
    List<String> dynamic(long tag) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < file.getShort(SECTION_COUNT); i++) {
            int section = section(i);
            if (file.getInt(section + 4) == DYNAMIC_SECTION) {
                int strings = offset(section(file.getInt(section + 0x28)));
                int end = offset(section) + (int) file.getLong(section + 0x20);
                for (int entry = offset(section); entry < end; entry += 16) {
                    if (file.getLong(entry) == tag) {
                        texts.add(text(strings + (int) file.getLong(entry + 8)));
                    }
                }
            }
        }
        return texts;
    }

    private int section(int number) {
        return (int) file.getLong(SECTION_TABLE) + number * file.getShort(SECTION_SIZE);
    }

    private int offset(int section) {
        return (int) file.getLong(section + 0x18);
    }

    private String text(int from) {
        int to = from;
        while (file.get(to) != 0) {
            to++;
        }
        return new String(file.array(), from, to - from, StandardCharsets.US_ASCII);
    }
}
