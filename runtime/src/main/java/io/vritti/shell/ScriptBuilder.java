package io.vritti.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects the pipelines of one script, flattened, and the options that the script itself sets. */
final class ScriptBuilder {

    private final List<Pipeline> pipelines = new ArrayList<>();
    private final List<Compound> compounds = new ArrayList<>();
    private final List<String> loopVariables = new ArrayList<>();
    private int depth;
    private boolean compound;
    private boolean pipefail;
    private boolean errexit;
    private boolean polling;

    ScriptBuilder(boolean pipefail) {
        this.pipefail = pipefail;
    }

    void add(List<SimpleCommand> stages, boolean negated) {
        if (!stages.isEmpty()) {
            pipelines.add(new Pipeline(Collections.unmodifiableList(stages), negated, Connector.SEQUENCE));
            noteOptions(stages.get(0));
        }
    }

    void add(SimpleCommand only) {
        add(List.of(only), false);
    }

    /** Says what stands behind the last pipeline; by default {@link Connector#SEQUENCE}. */
    void connect(Connector connector) {
        if (!pipelines.isEmpty()) {
            int last = pipelines.size() - 1;
            pipelines.set(last, pipelines.get(last).joinedBy(connector));
        }
    }

    /** Takes over what a part of a compound command's head runs. */
    void flatten(List<Script> substitutions) {
        for (Script script : substitutions) {
            pipelines.addAll(script.pipelines());
            connect(Connector.SEQUENCE);
        }
    }

    /** A compound command begins; {@link #leave} ends it. */
    void enter() {
        compound = true;
        depth++;
    }

    /** A compound command has ended; one within another is not kept. */
    void leave(Compound ended) {
        depth--;
        if (depth == 0 && ended.to() > ended.from()) {
            compounds.add(ended);
        }
    }

    /** A loop gives values to a variable. */
    void loopVariable(String name) {
        loopVariables.add(name);
    }

    void polling() {
        polling = true;
    }

    boolean pipefail() {
        return pipefail;
    }

    /** How many pipelines there are, to ask {@link #negatedAt} later. */
    int size() {
        return pipelines.size();
    }

    boolean negatedAt(int index) {
        return index < pipelines.size() && pipelines.get(index).negated();
    }

    Script build(String text, SimpleCommand last, boolean understood, String retryNote) {
        if (!pipelines.isEmpty() && pipelines.get(pipelines.size() - 1).next() != Connector.BACKGROUND) {
            connect(Connector.END);
        }
        Script.Shape shape =
                !understood ? Script.Shape.NOT_UNDERSTOOD : compound ? Script.Shape.COMPOUND : Script.Shape.LINEAR;
        Script.Options options = new Script.Options(pipefail, errexit, polling);
        SimpleCommand known = understood ? last : null;
        return new Script(
                text,
                Collections.unmodifiableList(pipelines),
                known,
                shape,
                options,
                Collections.unmodifiableList(compounds),
                Collections.unmodifiableList(loopVariables),
                retryNote);
    }

    private void noteOptions(SimpleCommand command) {
        List<Word> words = command.words();
        if (words.isEmpty() || !words.get(0).text().equals("set")) {
            return;
        }
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).text();
            if (word.isEmpty() || word.equals("--") || word.charAt(0) != '-' && word.charAt(0) != '+') {
                return;
            }
            boolean on = word.charAt(0) == '-';
            if (word.indexOf('e') > 0) {
                errexit = on;
            }
            if (word.charAt(word.length() - 1) == 'o' && i + 1 < words.size()) {
                named(words.get(++i).text(), on);
            }
        }
    }

    private void named(String option, boolean on) {
        if (option.equals("pipefail")) {
            pipefail = on;
        } else if (option.equals("errexit")) {
            errexit = on;
        }
    }
}
