package io.vritti.world.input;

import io.vritti.disk.DiskFile;

/** Recognises machine code by its first bytes: ELF, Mach-O or PE. */
final class MachineCode {

    private static final int MAGIC_BYTES = 4;

    private MachineCode() {}

    /** False also for a file that cannot be read, or is none of a disk. */
    static boolean isIn(String file) {
        byte[] magic = DiskFile.start(file, MAGIC_BYTES);
        return magic.length == MAGIC_BYTES
                && (magic[0] == 0x7f && magic[1] == 'E'
                        || magic[0] == (byte) 0xcf && magic[1] == (byte) 0xfa
                        || magic[0] == (byte) 0xca && magic[1] == (byte) 0xfe
                        || magic[0] == 'M' && magic[1] == 'Z');
    }
}
