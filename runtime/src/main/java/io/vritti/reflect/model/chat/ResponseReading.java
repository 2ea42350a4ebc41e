package io.vritti.reflect.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.reflect.model.Usage;
import io.vritti.reflect.model.chat.Reply.Answered;
import io.vritti.reflect.model.lesson.LenientJson;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** Reads what an endpoint answered: errors by status or in the body of a 200, refusals, cut answers, and the text of the others. */
final class ResponseReading {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int MOST_STATUS = 599;

    /** As much of an error as is searched for its reason. */
    private static final int MOST_WORDS = 4_096;

    private static final Pattern MODERATED =
            Pattern.compile("(?i)moderation|flagged|\"reasons\"|content.policy|safety");
    private static final Pattern NO_SUCH_MODEL = Pattern.compile(
            "(?i)\\bmodel\\b[^.]{0,80}(?:not (?:found|a valid|exist|available|supported)|does not exist|invalid)"
                    + "|not a valid model|invalid model");

    private final LongSupplier clock;

    /** @param clock wall clock, in milliseconds */
    ResponseReading(LongSupplier clock) {
        this.clock = clock;
    }

    /** @param inputBound no fewer tokens than the request has, for endpoints that do not report them */
    Heard of(Answered answered, long inputBound) {
        boolean ok = answered.status() >= OK && answered.status() < REDIRECT;
        if (!answered.whole()) {
            Usage usage = ok ? UsageReading.unknown(inputBound) : UsageReading.free();
            return new Heard.Silence("the answer is longer than any that is read", usage);
        }
        ObjectNode body = LenientJson.object(answered.body());
        JsonNode error = body == null ? null : body.path("error");
        if (!ok || body == null || isError(error)) {
            Fault fault = fault(answered, ok && error != null ? status(error, SERVER_ERROR) : answered.status(), error);
            Usage usage = body == null ? unread(ok, inputBound) : UsageReading.ofError(body.path("usage"));
            return fault.isModeration()
                    ? new Heard.Silence("the endpoint does not answer this question", usage)
                    : new Heard.Trouble(fault, usage);
        }
        return choice(answered, body, UsageReading.of(body.path("usage"), inputBound));
    }

    /** Of what is no JSON. A stream of events, or what a proxy made of an answer, may come of a model that was paid for. */
    private static Usage unread(boolean ok, long inputBound) {
        return ok ? UsageReading.unknown(inputBound) : UsageReading.free();
    }

    private Heard choice(Answered answered, ObjectNode body, Usage usage) {
        JsonNode choice = body.path("choices").path(0);
        JsonNode message = choice.path("message");
        JsonNode error = choice.path("error");
        if (isError(error)) {
            return new Heard.Trouble(fault(answered, status(error, SERVER_ERROR), error), usage);
        }
        String finish = choice.path("finish_reason").asText("");
        String refusal = MessageText.of(message.path("refusal"));
        String content = MessageText.of(message);
        if (!refusal.isBlank() || finish.equals("content_filter")) {
            return new Heard.Silence("the model refuses to answer", usage);
        }
        if (finish.equals("length") || finish.equals("max_tokens")) {
            return new Heard.Silence("the answer is cut off", usage);
        }
        if (finish.equals("error")) {
            return new Heard.Trouble(fault(answered, SERVER_ERROR, choice), usage);
        }
        return content.isBlank()
                ? new Heard.Silence("the answer is empty", usage)
                : new Heard.Words(content, body.path("model").asText(""), usage);
    }

    /** Some endpoints have the field in every answer, empty where all is well. */
    private static boolean isError(JsonNode error) {
        return error.isTextual() ? !error.asText().isBlank() : error.isObject() && !error.isEmpty();
    }

    /** The code of an error in a body, where it is a status of HTTP. */
    private static int status(JsonNode error, int otherwise) {
        int code = error.path("code").asInt(error.path("status").asInt(0));
        return code >= CLIENT_ERROR && code <= MOST_STATUS ? code : otherwise;
    }

    private Fault fault(Answered answered, int status, JsonNode error) {
        String words = answered.body()
                .substring(0, Math.min(MOST_WORDS, answered.body().length()));
        long pause = Pause.millis(name -> header(answered, error, name), clock.getAsLong());
        return switch (status) {
            case 401 -> new Fault(Fault.Kind.UNUSABLE, status, words, "the endpoint does not take the key (401)", 0);
            case 402 -> new Fault(Fault.Kind.UNUSABLE, status, words, "the account has no credit (402)", 0);
            case 403 ->
                MODERATED.matcher(words).find()
                        ? new Fault(Fault.Kind.REFUSED, status, words, "", 0)
                        : new Fault(Fault.Kind.UNUSABLE, status, words, "the key may not ask this model (403)", 0);
            case 404 -> new Fault(Fault.Kind.UNUSABLE, status, words, "the endpoint does not know this model (404)", 0);
            case 408, 409, 425, 429 ->
                new Fault(
                        Fault.Kind.LATER,
                        status,
                        words,
                        "the endpoint asks to come back later (" + status + ")",
                        pause);
            default -> other(status, words, pause);
        };
    }

    private static Fault other(int status, String words, long pause) {
        if (status >= SERVER_ERROR) {
            return new Fault(Fault.Kind.LATER, status, words, "the endpoint fails (" + status + ")", pause);
        }
        if (status >= CLIENT_ERROR) {
            return NO_SUCH_MODEL.matcher(words).find()
                    ? new Fault(
                            Fault.Kind.UNUSABLE,
                            status,
                            words,
                            "the endpoint does not know this model (" + status + ")",
                            0)
                    : new Fault(
                            Fault.Kind.REFUSED, status, words, "the endpoint refuses the question (" + status + ")", 0);
        }
        return status >= REDIRECT
                ? new Fault(Fault.Kind.UNUSABLE, status, words, "the endpoint leads elsewhere (" + status + ")", 0)
                : new Fault(Fault.Kind.LATER, SERVER_ERROR, words, "what answers there speaks no JSON", pause);
    }

    /** Of the response; OpenRouter repeats those of a provider in the error. */
    private static String header(Answered answered, JsonNode error, String name) {
        String value = answered.headers().get(name);
        JsonNode repeated =
                error == null ? null : error.path("metadata").path("headers").path(name);
        return value != null || repeated == null || repeated.isMissingNode() ? value : repeated.asText();
    }
}
