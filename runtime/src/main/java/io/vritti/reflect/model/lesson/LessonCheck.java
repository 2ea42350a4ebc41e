package io.vritti.reflect.model.lesson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.episode.Reflection;
import io.vritti.episode.Reflection.Source;
import io.vritti.episode.Reflection.Suggestion;
import io.vritti.redact.Redactor;
import io.vritti.reflect.model.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Makes a reflection of what a model said, or says why not. What models say of their own confidence is not read. Thread-safe. */
public final class LessonCheck {

    /** What stands for a root cause where a model has found none (facts: the quality gate of Vritti, T6). */
    private static final Set<String> EMPTY_WORDS =
            Set.of("", "unknown", "error", "failure", "issue", "n/a", "none", "null", "not enough information");

    private static final int MOST_CAUSE_CHARACTERS = 300;
    private static final int MOST_STRATEGY_CHARACTERS = 500;
    private static final int MOST_WHEN_CHARACTERS = 200;
    private static final int MOST_PATTERN_CHARACTERS = 120;
    private static final int MOST_QUOTE_CHARACTERS = 300;
    private static final int MOST_PATTERNS = 5;
    private static final int MOST_QUOTES = 5;

    private final Redactor redactor;
    private final Predicate<String> gate;

    /** @param gate whether a command could run now, as far as is known; asked last, about a command that may be shown */
    public LessonCheck(Redactor redactor, Predicate<String> gate) {
        this.redactor = redactor;
        this.gate = gate;
    }

    /**
     * @param answer the model's text, with whatever it wrote around the JSON
     * @param by who said so
     */
    public Checked of(Question question, String answer, String by) {
        ObjectNode object = LenientJson.objectIn(answer, Field.ROOT_CAUSE.key());
        if (object == null) {
            return new Checked.Unreadable(LenientJson.problem(answer));
        }
        Said said = new Said(object);
        if (said.flag(Field.STATICALLY_INFERABLE.key())) {
            return new Checked.Dropped("it can be seen in the workspace");
        }
        List<String> quotes = quotes(question, said.numbers(Field.EVIDENCE_LINES.key()));
        if (quotes.isEmpty()) {
            return new Checked.Dropped("it rests on no line of the error");
        }
        return checked(question, said, new Texts(said), quotes, by);
    }

    private Checked checked(Question question, Said said, Texts texts, List<String> quotes, String by) {
        if (isEmpty(texts.cause) || isEmpty(texts.strategy)) {
            return new Checked.Dropped("it names no cause or no way out");
        }
        AskedText asked = new AskedText(question);
        if (texts.all().stream().anyMatch(Order::in)
                || texts.advice().stream().anyMatch(asked::isLedAwayBy)
                || texts.all().stream().anyMatch(asked::isStrangerTo)) {
            return new Checked.Dropped("it gives orders, or leads elsewhere");
        }
        String command = new SaidCommand(asked, question.action()).of(said.text(Field.COMMAND.key()));
        boolean shown = command != null && redactor.redact(command).equals(command) && gate.test(command);
        return new Checked.Kept(new Reflection(
                texts.cause,
                texts.strategy,
                new SaidPreconditions(asked).of(said.node(Field.PRECONDITIONS.key())),
                texts.prevention,
                texts.patterns,
                0,
                shown ? new Suggestion(command, false) : null,
                new Source(by, quotes, texts.appliesWhen, texts.notWhen)));
    }

    /** The lines themselves, as they were asked about; empty if a number is no line's, since then the others cannot be trusted. */
    private static List<String> quotes(Question question, List<Integer> numbers) {
        List<String> quotes = new ArrayList<>();
        Shown shown = Shown.of(question.errorLines());
        for (int number : new TreeSet<>(numbers)) {
            if (!shown.has(number)) {
                return List.of();
            }
            String line = PlainLine.of(question.errorLines().get(number - 1), MOST_QUOTE_CHARACTERS);
            if (!line.isEmpty() && quotes.size() < MOST_QUOTES) {
                quotes.add(line);
            }
        }
        return quotes;
    }

    private static boolean isEmpty(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return EMPTY_WORDS.contains(words.endsWith(".") ? words.substring(0, words.length() - 1) : words);
    }

    /** What is told to people and models. */
    private final class Texts {

        private final String cause;
        private final String strategy;
        private final String prevention;
        private final String appliesWhen;
        private final String notWhen;
        private final List<String> patterns = new ArrayList<>();

        Texts(Said said) {
            cause = line(said.text(Field.ROOT_CAUSE.key()), MOST_CAUSE_CHARACTERS);
            strategy = line(said.text(Field.RESOLUTION_STRATEGY.key()), MOST_STRATEGY_CHARACTERS);
            prevention = line(said.text(Field.PREVENTION_GUIDANCE.key()), MOST_CAUSE_CHARACTERS);
            appliesWhen = line(said.text(Field.APPLIES_WHEN.key()), MOST_WHEN_CHARACTERS);
            notWhen = line(said.text(Field.NOT_WHEN.key()), MOST_WHEN_CHARACTERS);
            for (String pattern : said.texts(Field.SIMILAR_PATTERNS.key())) {
                String line = line(pattern, MOST_PATTERN_CHARACTERS);
                if (!line.isEmpty() && patterns.size() < MOST_PATTERNS) {
                    patterns.add(line);
                }
            }
        }

        private String line(String text, int mostCharacters) {
            return PlainLine.of(redactor.redact(PlainLine.of(text, 2 * MOST_STRATEGY_CHARACTERS)), mostCharacters);
        }

        /** What tells somebody to do something. */
        List<String> advice() {
            return List.of(strategy, prevention, appliesWhen, notWhen);
        }

        List<String> all() {
            List<String> all = new ArrayList<>(patterns);
            all.add(cause);
            all.addAll(advice());
            return all;
        }
    }
}
