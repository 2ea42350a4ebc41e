package io.vritti.reflect.correct;

import java.util.regex.Pattern;

/** What a command said, without colours and cut to what a person would read. */
final class ToolOutput {

    /** Of the beginning and of the end; usage texts are shorter, and build logs say what failed at the end. */
    private static final int HALF_CHARACTERS = 12 * 1024;

    /** Colours and the like (ECMA-48), and carriage returns. */
    private static final Pattern CONTROLS = Pattern.compile("\u001b\\[[0-9;?]{0,20}[A-Za-z]|\r");

    private final String text;

    private ToolOutput(String text) {
        this.text = text;
    }

    static ToolOutput of(String output) {
        String cut = output.length() <= 2 * HALF_CHARACTERS
                ? output
                : output.substring(0, HALF_CHARACTERS) + "\n" + output.substring(output.length() - HALF_CHARACTERS);
        return new ToolOutput(CONTROLS.matcher(cut).replaceAll(""));
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }
}
