package io.vritti.ecosystem.cc;

import io.vritti.reads.Paths;
import io.vritti.reads.ProgramPlace;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code gcc} and {@code g++}: sources, what they include, the folders in which that is looked for, objects and libraries.
 * What lies in the system's own folders is taken to be as the package database says.
 */
public final class CompilerTool implements Tool {

    /** They lead to other files, folders and programs (gcc(1), ENVIRONMENT). */
    private static final List<String> VARIABLES = List.of(
            "CPATH",
            "C_INCLUDE_PATH",
            "CPLUS_INCLUDE_PATH",
            "LIBRARY_PATH",
            "COMPILER_PATH",
            "GCC_EXEC_PREFIX",
            "LD_LIBRARY_PATH");

    private static final List<String> READ_MORE = List.of(
            "@",
            "-specs",
            "--specs",
            "-fplugin",
            "-B",
            "--sysroot",
            "-isysroot",
            "-iprefix",
            "-iwithprefix",
            "-imultilib",
            "-wrapper",
            "-T",
            "-Xlinker",
            "-Xassembler",
            "-Xpreprocessor",
            "-Wl,",
            "-Wa,",
            "-Wp,",
            "-fprofile",
            "-fauto-profile",
            "-fmodule",
            "-imacros",
            "-nostdinc",
            "-M",
            "-x",
            "--",
            "-I-",
            "-fworking",
            "-fdump",
            "-save");

    private static final Set<String> PLAIN_VALUED = Set.of("-D", "-U", "-u", "-z", "-aux-info");
    private static final Set<String> STOPS_BEFORE_LINKING = Set.of("-c", "-S", "-E", "-fsyntax-only");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        for (String variable : VARIABLES) {
            if (step.environmentHas(variable)) {
                reads.giveUp(variable + " leads the compiler elsewhere");
                return;
            }
        }
        String path = ProgramPlace.of(step, reads);
        if (path == null || !reads.view().binary(path)) {
            reads.giveUp(step.called() + " is no compiler itself");
            return;
        }
        Includes includes = new Includes(reads, step.program().contains("+"));
        Libraries libraries = new Libraries(reads);
        List<String> sources = new ArrayList<>();
        List<String> arguments = step.arguments();
        boolean links = true;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (READ_MORE.stream().anyMatch(word::startsWith)) {
                reads.giveUp(step.program() + " " + word);
                return;
            }
            links &= !STOPS_BEFORE_LINKING.contains(word);
            if (word.equals("-o")) {
                reads.target(step.absolute(next));
                i++;
            } else if (word.equals("-include")) {
                sources.add(step.absolute(next));
                includes.named(next, step.directory());
                i++;
            } else if (PLAIN_VALUED.contains(word)) {
                i++;
            } else if (includes.option(word, next, step) || libraries.option(word, next, step)) {
                i += word.length() == 2 || word.startsWith("-i") && isAlone(word) ? 1 : 0;
            } else if (!word.startsWith("-")) {
                sources.add(step.absolute(word));
            }
        }
        for (String source : sources) {
            source(source, step, includes, libraries, reads);
        }
        includes.packages();
        if (links) {
            reads.target(step.absolute("a.out"));
            libraries.add();
        }
    }

    private static boolean isAlone(String word) {
        return word.equals("-iquote") || word.equals("-isystem") || word.equals("-idirafter");
    }

    private static void source(String path, Step step, Includes includes, Libraries libraries, ReadSet reads) {
        int dot = path.lastIndexOf('.');
        String ending = dot < 0 ? "" : path.substring(dot + 1);
        switch (ending) {
            case "c", "cc", "cpp", "cxx", "C", "h", "hh", "hpp", "hxx" -> {
                includes.source(path);
                String object = Paths.name(path.substring(0, dot));
                reads.target(step.absolute(object + ".o"));
                reads.target(step.absolute(object + ".s"));
            }
            case "o", "a" -> reads.file(path);
            default -> {
                if (reads.view().linkMissing(path)) {
                    reads.file(path);
                } else {
                    reads.giveUp("a source of another kind, " + Paths.name(path));
                }
            }
        }
        libraries.seen(path);
    }
}
