package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.text.FoldersUp;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.LookupInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tool knows no such command, and what could teach it one is as it was: aliases of git and programs for it on PATH, the scripts
 * of {@code package.json}, the extensions of a Maven build.
 */
public final class UnknownCommandRule implements CauseRule {

    private static final Pattern GIT =
            Pattern.compile("\\Agit: '([\\w.-]+)' is not a git command\\. See 'git --help'\\.");
    private static final Pattern NPM = Pattern.compile("(?m)^npm (?:error|ERR!) Missing script: \"([^\"]+)\"$");
    private static final Pattern MAVEN = Pattern.compile("(?m)^.*ERROR.*Unknown lifecycle phase \"([^\"]+)\"\\..*$");
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[\\d;]*m");

    private static final Set<String> NPM_SHORT = Set.of("start", "test", "stop", "restart");
    private static final Set<String> NPM_RUN = Set.of("run", "run-script");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (step.directory() == null
                || !failed.searchPathKnown()
                || step.arguments().isEmpty()
                || step.arguments().contains(null)) {
            return null;
        }
        String text = COLOURS.matcher(failed.text()).replaceAll("").stripLeading();
        return switch (step.program()) {
            case "git" -> git(GIT.matcher(text), step, view);
            case "npm" -> npm(NPM.matcher(text), step, view);
            case "mvn" -> maven(MAVEN.matcher(text), step, view);
            default -> null;
        };
    }

    private static Cause git(Matcher said, Step step, FileSystemView view) {
        List<String> arguments = step.arguments();
        String directory = step.directory();
        int at = 0;
        while (at + 1 < arguments.size() && arguments.get(at).equals("-C")) {
            directory = Paths.absolute(directory, arguments.get(at + 1));
            at += 2;
        }
        if (!said.find() || at == arguments.size() || !said.group(1).equals(arguments.get(at))) {
            return null;
        }
        String home = String.valueOf(view.environment().get("HOME"));
        List<FileInput> settings = new ArrayList<>();
        settings.add(new FileInput(view.environment().getOrDefault("GIT_CONFIG_GLOBAL", home + "/.gitconfig")));
        settings.add(
                new FileInput(view.environment().getOrDefault("XDG_CONFIG_HOME", home + "/.config") + "/git/config"));
        settings.add(new FileInput(view.environment().getOrDefault("GIT_CONFIG_SYSTEM", "/etc/gitconfig")));
        for (String folder : FoldersUp.from(directory)) {
            String repository = Paths.absolute(folder, ".git");
            settings.add(new FileInput(repository + "/config"));
            if (view.file(repository)) {
                return null;
            }
        }
        Conditions conditions = new Conditions(view);
        for (FileInput file : settings) {
            if (view.file(file.subject()) && includesOthers(view.text(file.subject()))) {
                return null;
            }
            conditions.same(file);
        }
        return conditions
                .is(new LookupInput("git-" + said.group(1)), LookupInput.MISSING)
                .program(step)
                .cause(Cause.Kind.USAGE, "git " + said.group(1));
    }

    private static boolean includesOthers(String text) {
        return text == null || text.contains("[include") || text.contains("worktreeConfig");
    }

    private static Cause npm(Matcher said, Step step, FileSystemView view) {
        List<String> arguments = step.arguments();
        boolean run = NPM_RUN.contains(arguments.get(0)) && arguments.size() > 1;
        String script = run ? arguments.get(1) : NPM_SHORT.contains(arguments.get(0)) ? arguments.get(0) : null;
        FileInput project = new FileInput(Paths.absolute(step.directory(), "package.json"));
        boolean plain = arguments.stream()
                .noneMatch(
                        word -> word.startsWith("-w") || word.startsWith("--workspace") || word.startsWith("--prefix"));
        return said.find() && said.group(1).equals(script) && plain && view.file(project.subject())
                ? new Conditions(view)
                        .same(project)
                        .same(new FileInput(Paths.absolute(step.directory(), "server.js")))
                        .cause(Cause.Kind.USAGE, "npm " + script)
                : null;
    }

    private static Cause maven(Matcher said, Step step, FileSystemView view) {
        boolean plain = step.arguments().stream()
                .noneMatch(word -> word.equals("-f") || word.startsWith("--file") || word.startsWith("-P"));
        if (!said.find() || !step.has(said.group(1)) || !plain) {
            return null;
        }
        Conditions conditions = new Conditions(view).program(step);
        for (String folder : FoldersUp.from(step.directory())) {
            conditions.same(new FileInput(Paths.absolute(folder, ".mvn/extensions.xml")));
            conditions.same(new FileInput(Paths.absolute(folder, ".mvn/maven.config")));
        }
        return conditions
                .same(new FileInput(Paths.absolute(step.directory(), "pom.xml")))
                .cause(Cause.Kind.USAGE, "mvn " + said.group(1));
    }
}
