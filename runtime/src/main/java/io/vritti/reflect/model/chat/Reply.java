package io.vritti.reflect.model.chat;

import okhttp3.Headers;

/** What came of one request. */
sealed interface Reply {

    /** @param inputBound no fewer tokens than the request has */
    Heard read(ResponseReading reading, long inputBound);

    /** What it says of the key, where that was asked. */
    default Account account() {
        return Account.UNKNOWN;
    }

    /**
     * The endpoint answered.
     *
     * @param body as text, empty where there was none
     * @param whole whether the body ended within what is read of one
     */
    record Answered(int status, Headers headers, String body, boolean whole) implements Reply {

        private static final int OK = 200;

        @Override
        public Heard read(ResponseReading reading, long inputBound) {
            return reading.of(this, inputBound);
        }

        @Override
        public Account account() {
            return status == OK && whole ? Account.of(body) : Account.UNKNOWN;
        }
    }

    /**
     * No answer came.
     *
     * @param why in a few words of ours, without what the endpoint or a proxy said
     * @param sent whether the request may have reached the endpoint, and so may cost something
     */
    record Failed(String why, boolean sent) implements Reply {

        @Override
        public Heard read(ResponseReading reading, long inputBound) {
            Fault fault = new Fault(Fault.Kind.LATER, 0, "", why, 0);
            return new Heard.Trouble(fault, sent ? UsageReading.unknown(inputBound) : UsageReading.free());
        }
    }
}
