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
    public void add(Step step, ReadSet reads, int depth) {
        String program = ProgramPlace.of(step, reads);
        if (program == null) {
            reads.giveUp(step.called() + " is not certain");
            return;
        }
        reads.program(program);
        List<String> arguments = step.arguments();
        boolean go = step.program().equals("go");
        if (go && (arguments.size() < 2 || !arguments.get(0).equals("run"))) {
            reads.giveUp("go " + String.join(" ", arguments));
            return;
        }
        String source = arguments.isEmpty() ? "-" : arguments.get(go ? 1 : 0);
        if (source.startsWith("-")) {
            reads.giveUp(step.program() + " " + source);
        } else if (go) {
            goPackage(step.absolute(source), reads);
        } else {
            source(step.absolute(source), reads);
            // Classes beside it may belong to it.
            if (step.program().equals("java")) {
                reads.classes(step.directory());
            }
        }
    }

    /** A file, or a folder that is a package; with what chooses the tool chain and the modules. */
    private static void goPackage(String path, ReadSet reads) {
        String folder = reads.view().folder(path) ? path : Paths.parent(path);
        if (reads.view().folder(path)) {
            for (String name : reads.namesIn(folder)) {
                if (name.endsWith(".go") && !name.endsWith("_test.go")) {
                    source(Paths.absolute(folder, name), reads);
                }
            }
            reads.names(folder, "*.go");
        } else {
            source(path, reads);
        }
        for (String at = folder; at != null; at = Paths.parent(at)) {
            perhaps(Paths.absolute(at, "go.mod"), reads);
            perhaps(Paths.absolute(at, "go.work"), reads);
        }
    }

    private static void perhaps(String path, ReadSet reads) {
        if (reads.view().linkMissing(path)) {
            reads.absent(path);
        } else {
            reads.file(path);
        }
    }

    private static void source(String path, ReadSet reads) {
        reads.file(path);
        ServerLanguage language = ServerLanguage.ofFile(path);
        String text = reads.view().text(path);
        if (language == null || text == null || !language.choosesByItself(text)) {
            reads.giveUp(Paths.name(path) + " may read what is not known");
        }
    }
}
