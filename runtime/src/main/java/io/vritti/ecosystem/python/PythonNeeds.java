package io.vritti.ecosystem.python;

import io.vritti.ecosystem.python.text.PythonBeginning;
import io.vritti.ecosystem.rule.TextNeeds;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import java.util.ArrayList;
import java.util.List;

/** What a call of Python certainly needs, as the text of its program says. */
public final class PythonNeeds {

    private PythonNeeds() {}

    public static TextNeeds of(Step step, FileSystemView view) {
        PythonCall call = step.called() == null ? null : PythonCall.of(step);
        if (call == null || call.operand() == null) {
            return TextNeeds.NONE;
        }
        return switch (call.kind()) {
            case TEXT, INPUT -> needs(call.operand(), step.directory(), call, step, view);
            case SCRIPT -> file(call.operand(), call, step, view);
            case MODULE -> module(call, step, view);
        };
    }

    /** A module of the program's own; one that is missing is needed itself. */
    private static TextNeeds module(PythonCall call, Step step, FileSystemView view) {
        String name = call.operand();
        boolean plain = name.matches("\\w+") && view.linkMissing(step.absolute(name));
        return plain ? file(step.absolute(name + ".py"), call, step, view) : TextNeeds.NONE;
    }

    private static TextNeeds file(String path, PythonCall call, Step step, FileSystemView view) {
        boolean readable = view.file(path) && !view.link(path);
        String text = readable ? view.text(path) : null;
        if (text == null) {
            return TextNeeds.NONE;
        }
        TextNeeds found = needs(text, Paths.parent(path), call, step, view);
        List<String> files = new ArrayList<>(found.files());
        files.add(path);
        return new TextNeeds(found.needs(), files);
    }

    private static TextNeeds needs(String text, String folder, PythonCall call, Step step, FileSystemView view) {
        Surrounding place = new Surrounding(folder, call, step, view, new ArrayList<>());
        return new TextNeeds(PythonBeginning.of(text, place), place.read());
    }

    /**
     * @param folder absolute, where the program's own modules are
     * @param read the files of modules that were read
     */
    private record Surrounding(String folder, PythonCall call, Step step, FileSystemView view, List<String> read)
            implements PythonBeginning.Place {

        @Override
        public String argument(int index) {
            return index <= call.arguments().size() ? call.arguments().get(index - 1) : null;
        }

        @Override
        public String variable(String name) {
            return step.variables().unset(name) ? "" : step.variables().value(name);
        }

        @Override
        public String beside(String module) {
            String path = Paths.absolute(folder, module + ".py");
            boolean alone = view.linkMissing(Paths.absolute(folder, module));
            read.add(path);
            return alone && view.file(path) ? view.text(path) : null;
        }

        @Override
        public boolean hasBeside(String module) {
            return !view.linkMissing(Paths.absolute(folder, module))
                    || !view.linkMissing(Paths.absolute(folder, module + ".py"));
        }

        @Override
        public String absolute(String name) {
            return step.absolute(name);
        }
    }
}
