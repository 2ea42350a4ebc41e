package io.vritti.ecosystem.node;

import io.vritti.disk.Disk;
import io.vritti.disk.RealPath;
import io.vritti.ecosystem.node.text.NodeText;
import io.vritti.reads.Paths;
import io.vritti.reads.ProgramPlace;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import io.vritti.shell.Redirection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Node with a text that can be read: {@code node x.js}, {@code node -e '...'}, {@code node - <<'EOF'}. */
public final class NodeTool implements Tool {

    private static final List<String> VARIABLES =
            List.of("NODE_OPTIONS", "NODE_PATH", "NODE_V8_COVERAGE", "NODE_DEBUG");
    private static final Set<String> INLINE = Set.of("-e", "--eval", "-p", "--print", "-pe");
    private static final Set<String> PLAIN_OPTIONS =
            Set.of("--no-warnings", "--check", "-c", "--trace-warnings", "--no-deprecation", "--stack-trace-limit=0");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        for (String variable : VARIABLES) {
            if (step.environmentHas(variable)) {
                reads.giveUp(variable + " leads Node elsewhere");
                return;
            }
        }
        String path = ProgramPlace.of(step, reads);
        if (path == null || !reads.view().binary(path)) {
            reads.giveUp(step.called() + " is no interpreter itself");
            return;
        }
        List<String> arguments = step.arguments();
        int at = 0;
        while (at < arguments.size() && PLAIN_OPTIONS.contains(arguments.get(at))) {
            at++;
        }
        String first = at < arguments.size() ? arguments.get(at) : "-";
        List<String> rest = arguments.subList(Math.min(at + 1, arguments.size()), arguments.size());
        if (INLINE.contains(first) && !rest.isEmpty()) {
            new Run(step, reads, rest.subList(1, rest.size())).text(rest.get(0), step.directory());
        } else if (first.equals("-")) {
            heredoc(step, reads, rest);
        } else if (first.startsWith("-")) {
            reads.giveUp("node " + first);
        } else {
            new Run(step, reads, rest).start(step.absolute(first));
        }
    }

    private static void heredoc(Step step, ReadSet reads, List<String> arguments) {
        for (Redirection redirection : step.redirections()) {
            if (redirection.kind() == Redirection.Kind.HEREDOC && redirection.heredocQuoted()) {
                new Run(step, reads, arguments).text(redirection.heredoc(), step.directory());
                return;
            }
        }
        reads.giveUp("node reads its program from a pipe or file");
    }

    /** One program and the files of its own that it imports. */
    private static final class Run {

        private static final int MAX_FILES = 50;
        private static final int MAX_NAME_CHARS = 255;

        /** In this order (Node, Modules: CommonJS, "All together"). */
        private static final List<String> ENDINGS =
                List.of("", ".js", ".json", ".node", "/package.json", "/index.js", "/index.json", "/index.node");

        private final Step step;
        private final ReadSet reads;
        private final List<String> arguments;
        private final Set<String> read = new HashSet<>();

        Run(Step step, ReadSet reads, List<String> arguments) {
            this.step = step;
            this.reads = reads;
            this.arguments = arguments;
        }

        void start(String path) {
            if (reads.view().link(path)) {
                reads.giveUp(Paths.name(path) + " is a link");
            } else {
                resolve(path);
            }
        }

        void text(String text, String folder) {
            packageOf(folder);
            add(NodeText.of(text, reads.forPort()), folder);
        }

        /** A file, with one of the endings put to it; found or not, all names before it are looked for. */
        private void resolve(String path) {
            for (String ending : ENDINGS) {
                String candidate = path + ending;
                if (!reads.view().file(candidate)) {
                    reads.place(candidate);
                    continue;
                }
                if (ending.equals("/package.json") || candidate.endsWith(".node")) {
                    reads.file(candidate);
                    reads.giveUp(candidate + " leads on");
                } else {
                    include(candidate);
                }
                return;
            }
        }

        private void include(String path) {
            if (!read.add(path) || !reads.complete()) {
                return;
            }
            reads.file(path);
            if (path.endsWith(".json")) {
                return;
            }
            String text = reads.view().text(path);
            boolean script = path.endsWith(".js")
                    || path.endsWith(".cjs")
                    || path.endsWith(".mjs")
                    || Paths.name(path).indexOf('.') < 0;
            if (text == null || !script || reads.view().link(path) || read.size() > MAX_FILES) {
                reads.giveUp(Paths.name(path) + " cannot be read");
                return;
            }
            packageOf(Paths.parent(path));
            add(NodeText.of(text, reads.forPort()), Paths.parent(path));
        }

        /** The package.json that says of what kind the files in a folder are (Node, Packages). */
        private void packageOf(String folder) {
            for (String at = folder; at != null; at = Paths.parent(at)) {
                String path = Paths.absolute(at, "package.json");
                reads.file(path);
                if (!reads.view().linkMissing(path)) {
                    String text = reads.view().text(path);
                    if (text == null || text.contains("\"exports\"") || text.contains("\"imports\"")) {
                        reads.giveUp(path + " leads on");
                    }
                    return;
                }
            }
        }

        private void add(NodeText text, String folder) {
            if (text.incompleteBecause() != null) {
                reads.giveUp("the program uses " + text.incompleteBecause());
                return;
            }
            for (String name : text.files()) {
                reads.file(step.absolute(name));
            }
            for (String name : text.beside()) {
                reads.file(Paths.absolute(folder, name));
            }
            for (String name : text.folders()) {
                reads.folder(step.absolute(name));
            }
            if (text.arguments()) {
                for (String argument : arguments) {
                    if (!argument.isEmpty() && argument.length() <= MAX_NAME_CHARS && argument.indexOf('\n') < 0) {
                        reads.file(step.absolute(argument));
                    }
                }
            }
            for (String module : text.modules()) {
                module(module, folder);
            }
        }

        private void module(String module, String folder) {
            if (module.startsWith("./")
                    || module.startsWith("../")
                    || module.startsWith("/")
                    || module.equals(".")
                    || module.equals("..")) {
                resolve(Paths.absolute(folder, module));
            } else if (!NodeModules.builtin(module)) {
                installed(module, folder);
            } else if (NodeText.serves(module)) {
                reads.giveUpUnlessForPort("the program imports " + module);
            } else if (!NodeText.understood(module)) {
                reads.giveUp("the program imports " + module);
            }
        }

        /** What is not there in any folder that is searched is missing, and stays so until it is put there. */
        private void installed(String module, String folder) {
            String home = step.variables().value("HOME");
            if (home == null || module.startsWith("#") || module.indexOf(':') >= 0) {
                reads.giveUp("the program imports " + module);
                return;
            }
            for (String at = folder; at != null; at = Paths.parent(at)) {
                installed(Paths.absolute(at, "node_modules"), module, reads);
            }
            installed(step.absolute(home + "/.node_modules"), module, reads);
            installed(step.absolute(home + "/.node_libraries"), module, reads);
            String place = ProgramPlace.of(step, reads);
            String program = place == null ? null : RealPath.of(place);
            if (place != null && Disk.unknown(place)) {
                reads.giveUp("it is not known where node is installed");
            }
            String prefix = program == null ? null : Paths.parent(Paths.parent(program));
            if (prefix != null) {
                installed(prefix + "/lib/node", module, reads);
            }
        }

        private static void installed(String modules, String module, ReadSet reads) {
            for (String ending : List.of("", ".js", ".json", ".node")) {
                String path = modules + "/" + module + ending;
                reads.place(path);
                if (!reads.view().linkMissing(path)) {
                    reads.giveUp("the program imports " + module);
                }
            }
        }
    }
}
