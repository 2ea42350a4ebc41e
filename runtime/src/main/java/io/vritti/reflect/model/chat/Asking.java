package io.vritti.reflect.model.chat;

import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Question;
import io.vritti.reflect.model.Usage;
import io.vritti.reflect.model.lesson.Checked;
import java.util.List;

/**
 * One question to one model: a request, another one in plainer form where the endpoint refuses the first, and one more where the answer
 * cannot be read. Whatever else goes wrong is not tried again here. Used by one thread.
 */
final class Asking {

    /** All of one question, refused ones included. */
    static final int MOST_REQUESTS = 3;

    private final ChatModel model;
    private final Question question;
    private final long deadlineNanos;
    private List<Message> messages;
    private boolean repaired;
    private int requests;
    private Usage usage = Usage.NONE;

    Asking(ChatModel model, Question question, long deadlineNanos) {
        this.model = model;
        this.question = question;
        this.deadlineNanos = deadlineNanos;
        this.messages = model.prompt().of(question);
    }

    Answer answer() {
        long notBeforeMillis = model.line().mayAsk();
        return notBeforeMillis > 0
                ? new Answer.Later("the endpoint has not answered lately", notBeforeMillis, usage)
                : request();
    }

    private Answer request() {
        if (requests == model.mostRequests()) {
            return nothing("it was asked often enough");
        }
        if (deadlineNanos - System.nanoTime() <= 0) {
            return failed(Fault.NO_TIME);
        }
        requests++;
        Heard heard = model.line().complete(model.request(messages), deadlineNanos);
        usage = usage.plus(heard.usage());
        return heard.in(this);
    }

    Answer said(Heard.Words words) {
        Checked checked = model.check().of(question, words.content(), model.by(words.by()));
        if (checked instanceof Checked.Kept kept) {
            return new Answer.Lesson(kept.reflection(), usage);
        }
        if (checked instanceof Checked.Dropped dropped) {
            return nothing(dropped.why());
        }
        String problem = ((Checked.Unreadable) checked).problem();
        if (repaired) {
            return nothing("the answer cannot be read: " + problem);
        }
        repaired = true;
        messages = model.prompt().again(messages, words.content(), problem);
        return request();
    }

    Answer nothing(String why) {
        return new Answer.Nothing(why, usage);
    }

    Answer failed(Fault fault) {
        if (model.learnsFrom(fault)) {
            return request();
        }
        return switch (fault.kind()) {
            case LATER -> new Answer.Later(fault.why(), model.line().notBeforeMillis(fault), usage);
            case UNUSABLE -> new Answer.Unusable(fault.why(), usage);
            case REFUSED -> nothing(fault.why());
        };
    }
}
