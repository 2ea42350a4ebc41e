package io.vritti.ecosystem.node;

import io.vritti.disk.RealPath;
import io.vritti.program.Command;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import io.vritti.reads.Variables;
import io.vritti.reads.follow.Coverage;
import io.vritti.reads.follow.PackageScripts;
import io.vritti.reads.follow.ShellReadAnalyzer;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** npm that runs a script of package.json (npm-run-script(1)): its settings, the package file, and what the script reads. */
public final class NpmTool implements Tool {

    private static final Set<String> RUN = Set.of("run", "run-script", "rum", "urn");
    private static final Set<String> NAMED = Set.of("test", "start", "stop", "restart");
    private static final Set<String> QUIET = Set.of("-s", "--silent", "-q", "--quiet", "--loglevel=silent");

    /** Settings by environment lead it elsewhere (config(7)). */
    private static final String SETTINGS = "npm_config_";

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        ReadSet attempt = reads.attempt();
        if (followed(step, attempt, depth) && attempt.wholly()) {
            reads.add(attempt);
        } else {
            new Coverage(reads).add(step, depth);
        }
    }

    private static boolean followed(Step step, ReadSet reads, int depth) {
        String script = script(step.arguments());
        boolean told = step.variables().namesFrom(SETTINGS).isEmpty()
                && step.variables().namesFrom(SETTINGS.toUpperCase(Locale.ROOT)).isEmpty();
        if (script == null || !told) {
            return false;
        }
        String project = project(step, reads);
        if (project == null || !settings(step, project, reads)) {
            return false;
        }
        reads.lookup("node");
        if (script.equals("start")) {
            reads.file(Paths.absolute(project, "server.js"));
        }
        List<Word> words = step.words().stream().map(Word::ofLiteral).toList();
        String subcommand =
                Command.of(new SimpleCommand(List.of(), words, List.of())).subcommand();
        Variables variables = step.variables().ofChild(List.of());
        variables.search(search(step, project, reads));
        List<String> texts = PackageScripts.of(subcommand, step.arguments(), step.directory());
        if (texts == null) {
            return false;
        }
        for (String text : texts) {
            if (text.contains("npm_") || text.contains("INIT_CWD")) {
                return false;
            }
            new ShellReadAnalyzer(reads).add(ShellParser.parse(text), project, variables, step.hostStdin(), depth + 1);
        }
        return true;
    }

    /** The one script that is run, without arguments of its own; null for what is not followed. */
    private static String script(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        words.removeAll(QUIET);
        if (words.size() == 2 && RUN.contains(words.get(0))) {
            return words.get(1);
        }
        return words.size() == 1 && NAMED.contains(words.get(0)) ? words.get(0) : null;
    }

    /** The nearest folder upwards with a package; those above it may call it one of their workspaces. */
    private static String project(Step step, ReadSet reads) {
        String project = null;
        for (String folder = step.directory(); folder != null; folder = Paths.parent(folder)) {
            String file = Paths.absolute(folder, "package.json");
            if (folder.equals(step.directory()) || !reads.view().linkMissing(file)) {
                reads.file(file);
            } else {
                reads.absent(file);
            }
            if (project == null) {
                reads.target(Paths.absolute(folder, "node_modules"));
                boolean here =
                        !reads.view().linkMissing(file) || reads.view().folder(Paths.absolute(folder, "node_modules"));
                project = here ? folder : null;
            }
        }
        return project == null ? step.directory() : project;
    }

    private static boolean settings(Step step, String project, ReadSet reads) {
        String home = step.variables().value("HOME");
        String npm = reads.lookedUp("npm");
        if (home == null || npm == null) {
            return false;
        }
        reads.file(Paths.absolute(project, ".npmrc"));
        reads.file(Paths.absolute(home, ".npmrc"));
        reads.file("/etc/npmrc");
        String called = Paths.absolute(step.directory(), npm);
        String real = RealPath.of(called);
        if (real == null) {
            return false;
        }
        // Its own folder has one, and so may the folder that it was installed in.
        reads.file(Paths.absolute(above(above(real)), "npmrc"));
        reads.file(Paths.absolute(above(above(called)), "etc/npmrc"));
        return true;
    }

    private static String above(String path) {
        String parent = Paths.parent(path);
        return parent == null ? "/" : parent;
    }

    /** What its packages bring comes before the PATH, folder by folder upwards. */
    private static List<String> search(Step step, String project, ReadSet reads) {
        List<String> search = new ArrayList<>();
        for (String folder = project; folder != null; folder = Paths.parent(folder)) {
            String programs = Paths.absolute(folder, "node_modules/.bin");
            if (reads.view().folder(programs)) {
                search.add(programs);
            } else {
                reads.absent(programs);
            }
        }
        String path = step.variables().value("PATH");
        for (String folder : (path == null ? "" : path).split(":")) {
            if (folder.startsWith("/")) {
                search.add(folder);
            }
        }
        return search;
    }
}
