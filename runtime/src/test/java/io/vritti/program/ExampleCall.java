package io.vritti.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls of one program that show what its row says.
 *
 * @param needing a call that fails without {@link #NAME}
 * @param passing a call that passes without it
 * @param unrecognised by situation, why it is not recognised
 */
public record ExampleCall(String needing, String passing, Map<String, String> unrecognised) {

    /** The file or folder that it is about. */
    public static final String NAME = "thing";

    private static final String SEPARATOR = " % ";

    public static List<ExampleCall> all() {
        try (InputStream in = ExampleCall.class.getResourceAsStream("calls.txt")) {
            List<ExampleCall> calls = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    calls.add(of(line.replace("@", NAME).split(SEPARATOR)));
                }
            }
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExampleCall of(String[] parts) {
        Map<String, String> unrecognised = new TreeMap<>();
        for (int i = 2; i < parts.length; i++) {
            int colon = parts[i].indexOf(": ");
            unrecognised.put(parts[i].substring(0, colon), parts[i].substring(colon + 2));
        }
        return new ExampleCall(parts[0], parts[1], unrecognised);
    }

    public String program() {
        return needing.substring(0, needing.indexOf(' '));
    }

    /** The words of the call that needs the name. */
    public List<String> words() {
        return List.of(needing.split(" "));
    }

    /** What the call does with the name, or null if its row does not say. */
    public FileRole role() {
        for (NamedFile file :
                Operands.of(program(), words().subList(1, words().size())).files()) {
            if (file.name().endsWith(NAME)) {
                return file.role();
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return needing;
    }
}
