package io.vritti.ecosystem.files;

import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;
import java.util.Set;

/** {@code find}: walks the folders it is given, or its own, and looks at names, kinds and rights. */
public final class FindTool implements Tool {

    /** Tests and actions that look at no time, run nothing and write nothing (find(1)). */
    private static final Set<String> FOLLOWED = Set.of(
            "-name",
            "-iname",
            "-path",
            "-ipath",
            "-wholename",
            "-regex",
            "-iregex",
            "-regextype",
            "-type",
            "-maxdepth",
            "-mindepth",
            "-size",
            "-empty",
            "-perm",
            "-readable",
            "-writable",
            "-executable",
            "-not",
            "-a",
            "-and",
            "-o",
            "-or",
            "-print",
            "-print0",
            "-prune",
            "-quit",
            "-true",
            "-false",
            "-xdev",
            "-mount",
            "-depth",
            "-d",
            "-H",
            "-P",
            "-L",
            "-follow");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        List<String> arguments = step.arguments();
        boolean expression = false;
        boolean given = false;
        for (String argument : arguments) {
            boolean option = argument.startsWith("-") && argument.length() > 1;
            if (option && !FOLLOWED.contains(argument)) {
                reads.giveUp("find " + argument);
                return;
            }
            expression |= option && argument.length() > 2
                    || argument.equals("(")
                    || argument.equals("!")
                    || argument.equals("-a")
                    || argument.equals("-o");
            if (!option && !expression) {
                given = true;
                start(step.absolute(argument), reads);
            }
        }
        if (!given) {
            start(step.directory(), reads);
        }
    }

    private static void start(String path, ReadSet reads) {
        reads.file(path);
        if (reads.view().folder(path)) {
            reads.below(path);
        }
    }
}
