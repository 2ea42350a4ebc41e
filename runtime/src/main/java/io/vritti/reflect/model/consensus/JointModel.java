package io.vritti.reflect.model.consensus;

import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Model;
import io.vritti.reflect.model.Question;
import io.vritti.reflect.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several models as if they were one: each is asked, and what they agree on is the answer. */
public final class JointModel implements Model {

    private final String name;
    private final List<Model> models;
    private final Consensus consensus;

    /**
     * @param name of all, as their owner knows them
     * @param models at least one
     */
    public JointModel(String name, List<Model> models, Consensus consensus) {
        this.name = name;
        this.models = List.copyOf(models);
        this.consensus = consensus;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer ask(Question question, long deadlineNanos) {
        return consensus.ask(question, models, deadlineNanos);
    }

    @Override
    public Usage atMost(Question question) {
        return models.stream().map(model -> model.atMost(question)).reduce(Usage.NONE, Usage::plus);
    }

    /** Fewer requests mean fewer second tries, and then fewer models, the first ones. */
    @Override
    public Model within(int requests) {
        int heard = Math.min(models.size(), requests);
        List<Model> narrowed = new ArrayList<>();
        for (int i = 0; i < heard; i++) {
            narrowed.add(models.get(i).within(requests / heard + (i < requests % heard ? 1 : 0)));
        }
        return new JointModel(name, narrowed, consensus);
    }

    @Override
    public String sent(Question question) {
        return models.stream().map(model -> model.sent(question)).collect(Collectors.joining("\n"));
    }
}
