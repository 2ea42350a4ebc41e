package io.vritti.ecosystem.jvm;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.AbsenceInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The class that java is to run, or a package that javac needs, is nowhere on the class path. */
public final class JavaClassRule implements CauseRule {

    private static final Pattern NO_MAIN = Pattern.compile(
            "Error: Could not find or load main class ([\\w.$]+)\\RCaused by: java.lang.ClassNotFoundException:"
                    + " ([\\w.$]+)");
    private static final Pattern NO_PACKAGE =
            Pattern.compile("(?m)^(\\S+\\.java):\\d+: error: package ([\\w.]+) does not exist$");

    private static final List<String> CLASS_PATH = List.of("-cp", "-classpath", "--class-path");

    /** Options of javac that take a word and lead to no other classes. */
    private static final Set<String> PLAIN_VALUES =
            Set.of("-d", "-source", "-target", "--release", "-encoding", "--source", "--target");

    private static final Set<String> PLAIN_OPTIONS = Set.of("-g", "-nowarn", "-deprecation", "-verbose", "-parameters");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        boolean known = step.directory() != null
                && failed.searchPathKnown()
                && !step.arguments().contains(null)
                && !view.environment().containsKey("JDK_JAVA_OPTIONS")
                && !view.environment().containsKey("JDK_JAVAC_OPTIONS")
                && !view.environment().containsKey("JAVA_TOOL_OPTIONS");
        if (!known) {
            return null;
        }
        return switch (step.program()) {
            case "java" -> java(failed, view);
            case "javac" -> javac(failed, view);
            default -> null;
        };
    }

    private static Cause java(FailedStep failed, FileSystemView view) {
        List<String> arguments = failed.step().arguments();
        String path = view.environment().get("CLASSPATH");
        int at = 0;
        if (arguments.size() > 2 && CLASS_PATH.contains(arguments.get(0))) {
            path = arguments.get(1);
            at = 2;
        }
        Matcher said = NO_MAIN.matcher(failed.text().strip());
        return at < arguments.size()
                        && said.matches()
                        && said.group(1).equals(arguments.get(at))
                        && said.group(2).equals(arguments.get(at))
                ? missing(arguments.get(at), ".class", path, new Conditions(view), failed, view)
                : null;
    }

    private static Cause javac(FailedStep failed, FileSystemView view) {
        String path = view.environment().get("CLASSPATH");
        List<String> sources = new ArrayList<>();
        List<String> arguments = failed.step().arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean value = i + 1 < arguments.size();
            if (argument.endsWith(".java") && !argument.startsWith("-") && !argument.startsWith("@")) {
                sources.add(argument);
            } else if (CLASS_PATH.contains(argument) && value) {
                path = arguments.get(++i);
            } else if (PLAIN_VALUES.contains(argument) && value) {
                i++;
            } else if (!PLAIN_OPTIONS.contains(argument) && !argument.startsWith("-Xlint")) {
                return null;
            }
        }
        Matcher said = NO_PACKAGE.matcher(failed.text());
        while (said.find()) {
            if (sources.contains(said.group(1))) {
                Conditions conditions = new Conditions(view);
                sources.forEach(
                        source -> conditions.same(new FileInput(failed.step().absolute(source))));
                return missing(said.group(2), "", path, conditions, failed, view);
            }
        }
        return null;
    }

    private static Cause missing(
            String name, String ending, String path, Conditions conditions, FailedStep failed, FileSystemView view) {
        JavaClassPath classPath = JavaClassPath.of(path, failed.step().directory(), view);
        String file = name.replace('.', '/');
        if (classPath == null || !AbsenceInput.sayable(file, classPath.folders())) {
            return null;
        }
        if (!classPath.folders().isEmpty()) {
            conditions.is(new AbsenceInput(file, List.of(ending), classPath.folders()), AbsenceInput.MISSING);
        }
        return conditions.same(classPath.archives()).program(failed.step()).cause(Cause.Kind.MODULE_MISSING, name);
    }
}
