package io.vritti.reflect.model.consensus;

import io.vritti.embed.ModelVector;
import io.vritti.embed.Vectors;
import io.vritti.episode.Reflection;
import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Model;
import io.vritti.reflect.model.Question;
import io.vritti.reflect.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Several answers to one question as one: they agree as far as their root causes mean the same. Answers that contradict each other give
 * a lesson that is worth half of its heaviest one at most, and name no command. For agent threads.
 */
public final class Consensus {

    private final Function<String, Optional<ModelVector>> vectors;

    /** @param vectors of redacted texts, of length one; where there are none, only equal sentences agree */
    public Consensus(Function<String, Optional<ModelVector>> vectors) {
        this.vectors = vectors;
    }

    /**
     * Asks one model after the other, each within its share of the time that is left. Where one is to be asked later the others are not
     * asked now: they stand behind the same endpoint, and each try counts.
     *
     * @param deadlineNanos on the clock of {@link System#nanoTime}
     */
    public Answer ask(Question question, List<Model> models, long deadlineNanos) {
        List<Answer> answers = new ArrayList<>();
        for (Model model : models) {
            long now = System.nanoTime();
            Answer answer = model.ask(question, now + (deadlineNanos - now) / (models.size() - answers.size()));
            answers.add(answer);
            if (answer.isPutOff()) {
                break;
            }
        }
        return of(answers);
    }

    /**
     * One answer with the usage of all. A lesson's confidence is how far they agree, which counts until the record says more; of a lesson
     * that stands alone it is 0.4.
     *
     * @param answers to one question, at least one
     */
    public Answer of(List<Answer> answers) {
        Usage usage = answers.stream().map(Answer::usage).reduce(Usage.NONE, Usage::plus);
        List<Reflection> lessons =
                answers.stream().flatMap(answer -> answer.lesson().stream()).toList();
        if (lessons.isEmpty()) {
            return Silence.of(answers, usage);
        }
        double[] weights = Grounds.weights(lessons);
        Agreement agreement = Agreements.of(similarities(lessons), weights);
        return new Answer.Lesson(new JointLesson(lessons, weights, agreement).reflection(), usage);
    }

    private double[][] similarities(List<Reflection> lessons) {
        double[][] similarities = new double[lessons.size()][lessons.size()];
        for (int i = 0; i < lessons.size(); i++) {
            for (int j = 0; j < i; j++) {
                similarities[i][j] = similarity(lessons.get(i), lessons.get(j));
                similarities[j][i] = similarities[i][j];
            }
        }
        return similarities;
    }

    private double similarity(Reflection one, Reflection other) {
        Stance stance = Stance.of(one, other);
        if (stance == Stance.OPPOSED) {
            return 0;
        }
        double words = one.rootCause().equalsIgnoreCase(other.rootCause()) ? 1 : ofWords(one, other);
        return stance == Stance.SAME ? Math.max(Agreements.SAME, words) : words;
    }

    private double ofWords(Reflection one, Reflection other) {
        Optional<ModelVector> vector = vectors.apply(one.rootCause());
        Optional<ModelVector> another = vectors.apply(other.rootCause());
        return vector.isPresent() && another.isPresent()
                ? Vectors.dot(vector.get().values(), another.get().values())
                : 0;
    }
}
