package io.vritti.config;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What stands in a file in the form of {@code vritti.properties}, line by line. Read in premain, so it touches {@code java.io} only,
 * and never throws.
 */
final class SettingsFile {

    /** Some thousand patterns. A file that was put there by mistake shall not fill the host's heap. */
    private static final int MOST_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Entry> entries = new ArrayList<>();
    private String problem;
    private int problemLine;

    private SettingsFile() {}

    /**
     * One key with its value.
     *
     * @param line in which it begins, from 1
     */
    record Entry(int line, String key, String value) {}

    static SettingsFile read(File file) {
        try (InputStream in = new FileInputStream(file)) {
            return read(in);
        } catch (IOException unreadable) {
            return refused("it could not be read: " + unreadable.getMessage());
        }
    }

    /** @param in read to its end, but for what is too much */
    static SettingsFile read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return refused("it has more than " + MOST_BYTES + " bytes");
        }
        SettingsFile file = new SettingsFile();
        file.parse(new String(bytes, StandardCharsets.UTF_8));
        return file;
    }

    /** In their order; of equal keys the last one counts. Empty where there is a problem. */
    List<Entry> entries() {
        return entries;
    }

    /** Why nothing in it can be obeyed, in words that follow the file's name; null if something can. */
    String problem() {
        return problem;
    }

    /** From 1; 0 if the problem is none of a line. */
    int problemLine() {
        return problemLine;
    }

    private static SettingsFile refused(String why) {
        SettingsFile file = new SettingsFile();
        file.problem = why;
        return file;
    }

    private void parse(String text) {
        if (text.indexOf('\0') >= 0) {
            problem = "it is no text in UTF-8";
            return;
        }
        LogicalLines lines =
                new LogicalLines(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Properties entry = new Properties();
                entry.load(new StringReader(line));
                for (String key : entry.stringPropertyNames()) {
                    entries.add(new Entry(lines.number(), key, entry.getProperty(key)));
                }
            }
        } catch (IOException | IllegalArgumentException malformed) {
            entries.clear();
            problem = "it could not be read: " + malformed.getMessage();
            problemLine = lines.number();
        }
    }
}
