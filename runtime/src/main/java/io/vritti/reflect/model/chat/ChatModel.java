package io.vritti.reflect.model.chat;

import io.vritti.episode.Reflection.Source;
import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Model;
import io.vritti.reflect.model.Question;
import io.vritti.reflect.model.Usage;
import io.vritti.reflect.model.lesson.LessonCheck;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** One model behind an endpoint, asked from one perspective. */
final class ChatModel implements Model {

    /** Room for the answer that is shown again and the request to repair it: 2,000 characters of up to three bytes, and a sentence. */
    private static final int MOST_REPAIR_TOKENS = 7_000;

    private static final Pattern NAME = Pattern.compile("[\\w.:@/+-]{1,100}");

    private final String model;
    private final Perspective perspective;
    private final Line line;
    private final Prompt prompt;
    private final LessonCheck check;
    private final int mostRequests;
    private final AtomicReference<Dialect> dialect;

    /** @param dialect what the model understands, shared by all that ask it */
    ChatModel(
            String model,
            Perspective perspective,
            Line line,
            Prompt prompt,
            LessonCheck check,
            AtomicReference<Dialect> dialect) {
        this(model, perspective, line, prompt, check, Asking.MOST_REQUESTS, dialect);
    }

    private ChatModel(
            String model,
            Perspective perspective,
            Line line,
            Prompt prompt,
            LessonCheck check,
            int mostRequests,
            AtomicReference<Dialect> dialect) {
        this.model = model;
        this.perspective = perspective;
        this.line = line;
        this.prompt = prompt;
        this.check = check;
        this.mostRequests = mostRequests;
        this.dialect = dialect;
    }

    @Override
    public String name() {
        return perspective.of(model);
    }

    @Override
    public Answer ask(Question question, long deadlineNanos) {
        return line.problem().isEmpty()
                ? new Asking(this, question, deadlineNanos).answer()
                : new Answer.Unusable(line.problem(), Usage.NONE);
    }

    @Override
    public Usage atMost(Question question) {
        long input = tokens(request(prompt.of(question)));
        return mostRequests == 1
                ? new Usage(1, input, ChatRequest.MOST_OUTPUT_TOKENS, BigDecimal.ZERO, true)
                : new Usage(
                        mostRequests,
                        2 * input + MOST_REPAIR_TOKENS,
                        2 * ChatRequest.MOST_OUTPUT_TOKENS,
                        BigDecimal.ZERO,
                        true);
    }

    @Override
    public Model within(int requests) {
        return requests >= mostRequests
                ? this
                : new ChatModel(model, perspective, line, prompt, check, requests, dialect);
    }

    int mostRequests() {
        return mostRequests;
    }

    @Override
    public String sent(Question question) {
        return new String(request(prompt.of(question)), StandardCharsets.UTF_8);
    }

    /** No fewer than any tokenizer makes of it: none makes two of one byte. */
    static long tokens(byte[] request) {
        return request.length;
    }

    byte[] request(List<Message> messages) {
        return ChatRequest.of(model, dialect.get(), messages);
    }

    /** @return whether a refused request can be made in another way, which is then remembered */
    boolean learnsFrom(Fault fault) {
        Dialect other = dialect.get().after(fault, line.isOpenRouter());
        if (other != null) {
            dialect.set(other);
        }
        return other != null;
    }

    Line line() {
        return line;
    }

    Prompt prompt() {
        return prompt;
    }

    LessonCheck check() {
        return check;
    }

    /** Who is said to have answered: the name that the endpoint reports, if it looks like one. Never what the rules are called. */
    String by(String reported) {
        String name = perspective.of(NAME.matcher(reported).matches() ? reported : model);
        return name.equals(Source.RULES) ? "model " + name : name;
    }
}
