package io.vritti.ecosystem.net;

import io.vritti.reads.Paths;
import io.vritti.reads.ProgramPlace;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;

/**
 * A server that is run from its source ({@code java S.java}, {@code go run .}, {@code ruby s.rb}): what chooses its port. It is
 * asked for nothing else, because a program may read more than its text shows.
 */
public final class ServerTool implements Tool {

    @Override
    public void add(Step step, ReadSet reach, int depth) {
        String program = ProgramPlace.of(step, reach);
        if (program == null) {
            reach.open(step.called() + " is not certain");
            return;
        }
        reach.program(program);
        List<String> arguments = step.arguments();
        boolean go = step.program().equals("go");
        if (go && (arguments.size() < 2 || !arguments.get(0).equals("run"))) {
            reach.open("go " + String.join(" ", arguments));
            return;
        }
        String source = arguments.isEmpty() ? "-" : arguments.get(go ? 1 : 0);
        if (source.startsWith("-")) {
            reach.open(step.program() + " " + source);
        } else if (go) {
            goPackage(step.absolute(source), reach);
        } else {
            source(step.absolute(source), reach);
            // Classes beside it may belong to it.
            if (step.program().equals("java")) {
                reach.classes(step.directory());
            }
        }
    }

    /** A file, or a folder that is a package; with what chooses the tool chain and the modules. */
    private static void goPackage(String path, ReadSet reach) {
        String folder = reach.view().folder(path) ? path : Paths.parent(path);
        if (reach.view().folder(path)) {
            for (String name : reach.namesIn(folder)) {
                if (name.endsWith(".go") && !name.endsWith("_test.go")) {
                    source(Paths.absolute(folder, name), reach);
                }
            }
            reach.names(folder, "*.go");
        } else {
            source(path, reach);
        }
        for (String at = folder; at != null; at = Paths.parent(at)) {
            perhaps(Paths.absolute(at, "go.mod"), reach);
            perhaps(Paths.absolute(at, "go.work"), reach);
        }
    }

    private static void perhaps(String path, ReadSet reach) {
        if (reach.view().linkMissing(path)) {
            reach.absent(path);
        } else {
            reach.file(path);
        }
    }

    private static void source(String path, ReadSet reach) {
        reach.file(path);
        ServerLanguage language = ServerLanguage.ofFile(path);
        String text = reach.view().text(path);
        if (language == null || text == null || !language.choosesByItself(text)) {
            reach.open(Paths.name(path) + " may read what is not known");
        }
    }
}
