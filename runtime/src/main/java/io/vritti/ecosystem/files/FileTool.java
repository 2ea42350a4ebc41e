package io.vritti.ecosystem.files;

import io.vritti.reads.Options;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;

/**
 * A program that reads no more than the files its words name. Every word is taken for a name, options and their values too: a
 * name that is none is missing, and stays so.
 *
 * @param folders what it does with a folder among them
 * @param forbidden options that make it read more, or something that is never the same
 */
public record FileTool(Folders folders, List<String> forbidden) implements Tool {

    /** What a program does with a folder. */
    public enum Folders {
        /** Nothing but say that it is one. */
        REFUSED,
        /** Lists the names in it. */
        LISTED,
        /** Puts its other operands into it. */
        ENTERED,
        /** Goes through it, or may. */
        WALKED
    }

    private static final List<String> RECURSIVE = List.of("-r", "-R", "-a", "--recursive", "--archive");

    public static FileTool refusing(String... forbidden) {
        return new FileTool(Folders.REFUSED, List.of(forbidden));
    }

    public static FileTool listing(String... forbidden) {
        return new FileTool(Folders.LISTED, List.of(forbidden));
    }

    public static FileTool entering(String... forbidden) {
        return new FileTool(Folders.ENTERED, List.of(forbidden));
    }

    public static FileTool walking(String... forbidden) {
        return new FileTool(Folders.WALKED, List.of(forbidden));
    }

    /** What goes through folders when told to, and through those alone that its words name. */
    public static Tool recursive(Folders otherwise, String... forbidden) {
        FileTool plain = new FileTool(otherwise, List.of(forbidden));
        FileTool walking = new FileTool(Folders.WALKED, List.of(forbidden));
        return (step, reach, depth) -> {
            plain.add(step, reach, depth);
            if (Options.has(step, RECURSIVE)) {
                walking.add(step, reach, depth);
            }
        };
    }

    @Override
    public void add(Step step, ReadSet reach, int depth) {
        if (Options.has(step, forbidden)) {
            reach.open(step.program() + " has an option that reads more than its words name");
            return;
        }
        for (String argument : step.arguments()) {
            for (String name : Options.names(argument)) {
                read(step.absolute(name), step, reach);
            }
        }
    }

    private void read(String path, Step step, ReadSet reach) {
        reach.file(path);
        if (!reach.view().folder(path)) {
            return;
        }
        switch (folders) {
            case REFUSED -> {}
            case LISTED -> reach.folder(path);
            case ENTERED -> enter(path, step, reach);
            case WALKED -> reach.below(path);
        }
    }

    private static void enter(String folder, Step step, ReadSet reach) {
        for (String argument : step.arguments()) {
            if (!argument.startsWith("-")) {
                reach.file(Paths.absolute(folder, Paths.name(step.absolute(argument))));
            }
        }
    }
}
