package io.vritti.reads;

import io.vritti.world.input.FileSystemView;
import java.util.ArrayList;
import java.util.List;

/** The first line of a script that is run as a program: {@code #!/bin/sh -e}, {@code #!/usr/bin/env python3} (execve(2)). */
public final class Shebang {

    private Shebang() {}

    /** The call that the kernel makes of this one, or null if it is no script with such a line. */
    public static Step of(Step step, FileSystemView view) {
        String path = step.absolute(step.called());
        String text = view.text(path);
        if (text == null || !text.startsWith("#!")) {
            return null;
        }
        int end = text.indexOf('\n');
        String line = text.substring(2, end < 0 ? text.length() : end).strip();
        int blank = line.indexOf(' ');
        String interpreter = blank < 0 ? line : line.substring(0, blank);
        String argument = blank < 0 ? "" : line.substring(blank + 1).strip();
        List<String> words = new ArrayList<>();
        if (Paths.name(interpreter).equals("env")) {
            if (argument.isEmpty() || argument.startsWith("-") || argument.indexOf(' ') >= 0) {
                return null;
            }
            words.add(argument);
        } else {
            words.add(interpreter);
            if (!argument.isEmpty()) {
                words.add(argument);
            }
        }
        words.add(path);
        words.addAll(step.arguments());
        return step.calling(words);
    }
}
