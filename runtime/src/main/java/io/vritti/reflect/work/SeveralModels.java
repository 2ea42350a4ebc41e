package io.vritti.reflect.work;

import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Model;
import io.vritti.reflect.model.Question;
import io.vritti.reflect.model.Usage;
import io.vritti.reflect.model.consensus.Consensus;
import java.util.List;
import java.util.stream.Collectors;

/** Several models, or one from several perspectives, as one: what they agree on. */
final class SeveralModels implements Model {

    private final String name;
    private final List<Model> models;
    private final Consensus consensus;

    /** @param names as the endpoint is asked for them */
    SeveralModels(List<String> names, List<Model> models, Consensus consensus) {
        this.name = String.join(", ", names);
        this.models = models;
        this.consensus = consensus;
    }

    /** That of the one, or all names with commas between. */
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

    @Override
    public String sent(Question question) {
        return models.stream().map(model -> model.sent(question)).collect(Collectors.joining("\n"));
    }
}
