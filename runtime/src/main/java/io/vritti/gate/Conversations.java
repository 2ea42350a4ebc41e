package io.vritti.gate;

import io.vritti.bounded.LatestMap;
import io.vritti.tool.ConversationNumber;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What each conversation of this JVM has come to, by the numbers of its requests to a model. A request whose conversation is unknown
 * counts for all of them. Two conversations may share a place: then the one's requests count for the other, as those of all did.
 */
final class Conversations {

    /** More than a JVM holds at a time; 8 KiB for each of the three tables. */
    private static final int PLACES = 1 << 10;

    /** Calls of tools that models have asked for lately. */
    private static final int MOST_CALLS = 2_000;

    /** Providers make ids of 24 characters and more; a shorter one may be a number that each conversation counts up. */
    private static final int LEAST_ID = 20;

    private final AtomicLongArray requests = new AtomicLongArray(PLACES);
    private final AtomicLongArray spoken = new AtomicLongArray(PLACES);
    private final AtomicLongArray ended = new AtomicLongArray(PLACES);
    private final AtomicLong requestOfAll = new AtomicLong();
    private final AtomicLong lastSpoken = new AtomicLong();
    private final LatestMap<Long, Long> calls = new LatestMap<>(MOST_CALLS);

    /** A model has asked for a call in this conversation. */
    void asked(String callId, long conversation) {
        if (callId == null || callId.length() < LEAST_ID || conversation == ConversationNumber.UNKNOWN) {
            return;
        }
        Long id = ConversationNumber.hash(callId);
        Long before = calls.get(id);
        calls.put(id, before == null || before == conversation ? conversation : ConversationNumber.UNKNOWN);
    }

    /** The conversation of a request to a model which tells the results of these calls; 0 where that is not certain. */
    long of(List<String> callIds) {
        long found = ConversationNumber.UNKNOWN;
        for (String callId : callIds) {
            Long known = callId.length() < LEAST_ID ? null : calls.get(ConversationNumber.hash(callId));
            if (known != null && known != found) {
                if (found != ConversationNumber.UNKNOWN || known == ConversationNumber.UNKNOWN) {
                    return ConversationNumber.UNKNOWN;
                }
                found = known;
            }
        }
        return found;
    }

    /** A model was asked. */
    void requested(long conversation, long number) {
        if (conversation == ConversationNumber.UNKNOWN) {
            requestOfAll.accumulateAndGet(number, Math::max);
        } else {
            requests.accumulateAndGet(place(conversation), number, Math::max);
        }
    }

    /** The number of the last request that this conversation may have made. */
    long request(long conversation) {
        return Math.max(requestOfAll.get(), requests.get(place(conversation)));
    }

    /** A call of the conversation has a result to tell. */
    void callEnded(long conversation) {
        if (conversation != ConversationNumber.UNKNOWN) {
            ended.set(place(conversation), 1);
        }
    }

    /** Whether it had one; it has told it now. */
    boolean toldResult(long conversation) {
        return ended.getAndSet(place(conversation), 0) != 0;
    }

    /** The user of a conversation has said something with a request. */
    void spoke(long conversation, long number) {
        spoken.accumulateAndGet(place(conversation), number, Math::max);
        lastSpoken.accumulateAndGet(number, Math::max);
    }

    /** Whether a user who could have changed something for either of them has spoken in a known conversation after a request. */
    boolean spokeSince(long request, long one, long other) {
        return one == ConversationNumber.UNKNOWN || other == ConversationNumber.UNKNOWN
                ? lastSpoken.get() > request
                : spoken.get(place(one)) > request || spoken.get(place(other)) > request;
    }

    private static int place(long conversation) {
        return (int) (conversation ^ conversation >>> Integer.SIZE) & PLACES - 1;
    }
}
