package io.vritti.cli.terminal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file or standard input, unpacked where it begins as gzip does. */
public final class LinesInput implements AutoCloseable {

    private static final String STANDARD_INPUT = "-";

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAGIC_BYTES = 4;
    private static final int GZIP = 0x1f8b;
    private static final int ZSTD = 0x28b52ffd;
    private static final int BYTE_ORDER = 0xfeff;
    private static final int REVERSED_BYTE_ORDER = 0xfffe;
    private static final int BRACE = '{';

    private final String name;
    private final long size;
    private final Counted counted;
    private final InputStream stream;

    private LinesInput(String name, long size, InputStream raw) throws IOException {
        this.name = name;
        this.size = size;
        this.counted = new Counted(raw);
        this.stream = unpacked(new BufferedInputStream(counted, BUFFER_BYTES));
    }

    /** @throws CommandFailure if there is nothing to read */
    public static LinesInput of(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return new LinesInput("the input", 0, System.in);
        }
        File file = new File(name);
        if (!file.exists() || file.isDirectory()) {
            throw new CommandFailure((file.isDirectory() ? name + " is a folder" : "there is no file " + name)
                    + "; name the file that export wrote, or -");
        }
        if (!file.canRead()) {
            throw new CommandFailure(name + " may not be read by this user");
        }
        return new LinesInput(name, file.length(), new FileInputStream(file));
    }

    /** In bytes, as they lie there; 0 if that is not known. */
    public long size() {
        return size;
    }

    /** Of those, what has been taken. */
    public long taken() {
        return counted.taken;
    }

    /** What is read of it; where it ends amid a packed stream, an exception says so. */
    public InputStream stream() {
        return stream;
    }

    @Override
    public void close() throws IOException {
        counted.close();
    }

    private InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(MAGIC_BYTES);
        byte[] first = in.readNBytes(MAGIC_BYTES);
        in.reset();
        int magic = 0;
        for (int i = 0; i < MAGIC_BYTES; i++) {
            magic = magic << Byte.SIZE | (i < first.length ? first[i] & 0xff : 0);
        }
        if (magic == ZSTD) {
            throw new CommandFailure(
                    name + " is compressed by zstd: zstdcat " + name + " | java -jar vritti-agent.jar import -");
        }
        if (isUtf16(magic)) {
            throw new CommandFailure(name + " is text in UTF-16: iconv -f UTF-16 -t UTF-8 " + name
                    + " | java -jar vritti-agent.jar import -");
        }
        return magic >>> Short.SIZE == GZIP ? new Unpacked(opened(in)) : in;
    }

    /** By its mark, or by half of the first character, which is none of ASCII's without it. */
    private static boolean isUtf16(int magic) {
        int first = magic >>> Short.SIZE;
        return first == BYTE_ORDER || first == REVERSED_BYTE_ORDER || first == BRACE || first == BRACE << Byte.SIZE;
    }

    private IOException damaged(IOException why) {
        return new IOException(
                name + " is damaged or was cut short ("
                        + (why.getMessage() == null ? "it ends amid gzip's header" : why.getMessage())
                        + "); what came before that is taken in",
                why);
    }

    private static final class Counted extends FilterInputStream {

        private long taken;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            taken += Math.max(0, read);
            return read;
        }
    }

    /** What ends amid the stream, or is damaged, was cut on its way: what came before is whole lines all the same. */
    private final class Unpacked extends FilterInputStream {

        Unpacked(InputStream unpacked) {
            super(unpacked);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                return super.read(buffer, from, length);
            } catch (EOFException | ZipException why) {
                throw damaged(why);
            }
        }
    }

    private InputStream opened(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, BUFFER_BYTES);
        } catch (EOFException | ZipException why) {
            throw damaged(why);
        }
    }
}
