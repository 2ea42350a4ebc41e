package io.vritti.reads;

import io.vritti.action.ProcessAction;
import io.vritti.shell.Assignment;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.PresenceInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows a linear script: where each of its commands runs, whether the failure of one is the failure of all, and whether
 * anything that runs before it could change what it refers to.
 */
public final class Flow {

    /** Scripts that call scripts; deeper is not one tool's own script any more. */
    private static final int MAX_DEPTH = 3;

    private final FileSystemView view;
    private final Variables variables;
    private final boolean hostStdin;
    private final int depth;
    private final List<Place> places = new ArrayList<>();

    private String directory;
    private boolean undisturbed = true;
    private boolean searchPathKnown = true;
    private final List<Input> way = new ArrayList<>();

    /**
     * A command and its place in the flow.
     *
     * @param decisive whether the whole fails if it does
     * @param undisturbed whether nothing before it or beside it changes anything
     * @param searchPathKnown whether its PATH, and what else leads programs to files, is that of the action
     * @param way the folders that {@code cd} went to before it, and the scripts that it stands in
     * @param fed absolute path of the file that {@code cat} in front of it passes to it; null where nothing does, or more
     */
    public record Place(
            Step step, boolean decisive, boolean undisturbed, boolean searchPathKnown, List<Input> way, String fed) {

        public Place {
            way = List.copyOf(way);
        }

        private Place of(Step other) {
            return new Place(other, decisive, undisturbed, searchPathKnown, way, fed);
        }

        /** The place of a command of a script that this one runs. */
        private Place inside(Place inner, List<Input> script) {
            List<Input> all = new ArrayList<>(way);
            all.addAll(script);
            all.addAll(inner.way);
            return new Place(
                    inner.step,
                    decisive && inner.decisive,
                    undisturbed && inner.undisturbed,
                    searchPathKnown && inner.searchPathKnown,
                    all,
                    inner.fed);
        }
    }

    private Flow(FileSystemView view, String directory, Variables variables, boolean hostStdin, int depth) {
        this.view = view;
        this.directory = directory;
        this.variables = variables;
        this.hostStdin = hostStdin;
        this.depth = depth;
    }

    /**
     * The commands in order, each before those of a shell script that it runs; empty if the script is not linear or has
     * connectors whose effect is not followed.
     */
    public static List<Place> of(ProcessAction action, FileSystemView view) {
        Variables variables = Variables.ofShell(action.environment(), action.directory());
        return new Flow(view, action.directory(), variables, true, 0).follow(action.script(), false);
    }

    /** @param errexit whether the shell was started with {@code -e} */
    private List<Place> follow(Script script, boolean errexit) {
        List<ChainedPipeline> pipelines = script.linear() ? ChainedPipeline.of(script.pipelines()) : List.of();
        int set = lastSet(pipelines);
        for (int i = 0; i < pipelines.size(); i++) {
            ChainedPipeline pipeline = pipelines.get(i);
            boolean ends = (errexit || script.errexit()) && i > set && pipeline.endsUnderErrexit();
            follow(pipeline, ends || pipeline.decisive(), script.pipefail() && i > set);
        }
        return places;
    }

    /** Index of the command from which on the options of the script are in force, -1 for all the time. */
    private static int lastSet(List<ChainedPipeline> pipelines) {
        for (int i = pipelines.size() - 1; i >= 0; i--) {
            List<SimpleCommand> stages = pipelines.get(i).pipeline().stages();
            if (stages.stream().anyMatch(Flow::sets)) {
                return stages.size() == 1 ? i : pipelines.size();
            }
        }
        return -1;
    }

    private static boolean sets(SimpleCommand command) {
        return !command.words().isEmpty() && command.words().get(0).text().equals("set");
    }

    private void follow(ChainedPipeline chained, boolean decisive, boolean pipefail) {
        List<SimpleCommand> stages = chained.pipeline().stages();
        List<Boolean> free = stages.stream().map(SideEffectFree::is).toList();
        long others = free.stream().filter(is -> !is).count();
        for (int i = 0; i < stages.size(); i++) {
            SimpleCommand stage = stages.get(i);
            boolean last = i == stages.size() - 1;
            boolean alone = undisturbed
                    && stage.substitutions().stream()
                            .allMatch(inner -> inner.commands().stream().allMatch(SideEffectFree::is));
            alone &= others == 0 || others == 1 && !free.get(i);
            Place place = new Place(
                    Step.of(stage, directory, hostStdin && i == 0, variables),
                    decisive && (last || pipefail),
                    alone,
                    searchPathKnown && !assignsPath(stage),
                    way,
                    i == 1 ? passedOn(stages.get(0)) : null);
            places.add(place);
            addInside(place);
            if (place.step().called() == null) {
                Step.ofWrapper(stage, directory, hostStdin && i == 0, variables)
                        .forEach(step -> places.add(place.of(step)));
            }
        }
        undisturbed &= others == 0;
        if (stages.size() == 1) {
            leaveBehind(stages.get(0), chained.mustPass());
        }
    }

    /** The file of {@code cat file}; null if the command is another one. */
    private String passedOn(SimpleCommand command) {
        boolean plain = command.words().size() == 2
                && command.words().get(0).text().equals("cat")
                && command.assignments().isEmpty()
                && command.redirections().isEmpty();
        String name = plain && directory != null ? Expansion.of(command.words().get(1), variables) : null;
        return name == null || name.startsWith("-") ? null : Paths.absolute(directory, name);
    }

    /** What a command runs is part of it where that is a text for a shell: {@code sh x.sh}, {@code bash -c '..'}, {@code ./x.sh}. */
    private void addInside(Place place) {
        StartedShell run = depth < MAX_DEPTH ? StartedShell.of(place.step(), view) : null;
        if (run != null) {
            Step step = place.step();
            new Flow(view, step.directory(), run.variables(), step.hostStdin(), depth + 1)
                    .follow(run.script(), run.errexit())
                    .forEach(inner -> places.add(place.inside(inner, run.read())));
        }
    }

    /** What a command leaves to the ones after it: variables, and another directory. */
    private void leaveBehind(SimpleCommand command, boolean mustPass) {
        searchPathKnown &= !assignsPath(command);
        if (command.words().isEmpty()) {
            for (Assignment assignment : command.assignments()) {
                variables.assign(assignment.name(), Expansion.of(assignment, variables));
            }
            return;
        }
        String name = command.words().get(0).text();
        if (name.equals("export") || name.equals("unset") || name.equals("read") || name.equals("local")) {
            for (Word word : command.words()) {
                int equals = word.text().indexOf('=');
                variables.assign(equals < 0 ? word.text() : word.text().substring(0, equals), null);
            }
        } else if (name.equals("cd")) {
            changeDirectory(command, mustPass);
        }
    }

    /** @param mustPass whether nothing follows if the command fails */
    private void changeDirectory(SimpleCommand command, boolean mustPass) {
        String target =
                command.words().size() == 2 ? Expansion.of(command.words().get(1), variables) : null;
        if (directory == null || target == null || target.startsWith("-") || !variables.unset("CDPATH")) {
            directory = null;
            return;
        }
        String folder = Paths.absolute(directory, target);
        way.add(new PresenceInput(folder));
        variables.assign("PWD", null);
        boolean staysHere = mustPass || undisturbed && view.linkMissing(folder);
        if (view.folder(folder)) {
            directory = folder;
        } else if (!staysHere) {
            directory = null;
        }
    }

    private static boolean assignsPath(SimpleCommand command) {
        for (Assignment assignment : command.assignments()) {
            if (SearchVariables.contains(assignment.name())) {
                return true;
            }
        }
        boolean unsets =
                !command.words().isEmpty() && command.words().get(0).text().equals("unset");
        for (Word word : command.words()) {
            int equals = word.text().indexOf('=');
            if (equals > 0
                    ? SearchVariables.contains(word.text().substring(0, equals))
                    : unsets && SearchVariables.contains(word.text())) {
                return true;
            }
        }
        return false;
    }
}
