package io.vritti.ecosystem.jvm;

import io.vritti.disk.RealPath;
import io.vritti.reads.Paths;
import io.vritti.reads.ProgramPlace;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;
import java.util.Set;

/** {@code javac}: sources, the folders and jars of its class path, and the Java it belongs to. */
public final class JavacTool implements Tool {

    private static final List<String> VARIABLES = List.of("JDK_JAVAC_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");
    private static final Set<String> CLASS_PATH =
            Set.of("-cp", "-classpath", "--class-path", "-sourcepath", "--source-path");
    private static final Set<String> VALUED =
            Set.of("-source", "-target", "--release", "-encoding", "-Xmaxerrs", "-Xmaxwarns");
    private static final List<String> PLAIN = List.of(
            "-g",
            "-nowarn",
            "-parameters",
            "-Xlint",
            "-Werror",
            "-deprecation",
            "-proc:none",
            "-Xdiags",
            "-verbose",
            "-implicit:");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        String path = ProgramPlace.of(step, reads);
        String real = path == null ? null : RealPath.of(path);
        if (real == null || !reads.view().binary(path) || VARIABLES.stream().anyMatch(step::environmentHas)) {
            reads.giveUp("javac with options that are not in its words");
            return;
        }
        String home = Paths.parent(Paths.parent(real));
        reads.file(home + "/lib/modules");
        reads.file(home + "/lib/ct.sym");
        String classPath = step.variables().value("CLASSPATH");
        if (classPath == null && step.environmentHas("CLASSPATH")) {
            reads.giveUp("a class path that is not certain");
        }
        List<String> arguments = step.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (CLASS_PATH.contains(word)) {
                classPath = word.contains("source") && classPath != null ? classPath + ":" + next : next;
                i++;
            } else if (word.equals("-d")) {
                reads.classes(step.absolute(next));
                reads.file(step.absolute(next));
                i++;
            } else if (VALUED.contains(word)) {
                i++;
            } else if (!word.startsWith("-") && word.endsWith(".java")) {
                reads.file(step.absolute(word));
            } else if (PLAIN.stream().noneMatch(word::startsWith)) {
                reads.giveUp("javac " + word);
            }
        }
        search(
                classPath == null || classPath.isEmpty() ? "." : classPath,
                arguments.contains("-proc:none"),
                step,
                reads);
    }

    /** Any file in a folder of it may be a class that is meant; a jar may bring a processor, which is a program of others. */
    private static void search(String classPath, boolean noProcessors, Step step, ReadSet reads) {
        for (String part : classPath.split(":", -1)) {
            String path = step.absolute(part.isEmpty() ? "." : part);
            reads.file(path);
            if (part.endsWith("*") || reads.view().file(path) && !noProcessors) {
                reads.giveUp("jars on the class path may bring processors");
            } else if (reads.view().folder(path)) {
                reads.classes(path);
            }
        }
    }
}
