package io.vritti.intercept.http;

import io.vritti.action.HostInput;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Flow;

/**
 * The body of a {@code java.net.http} request. Only the JDK's own in-memory and file publishers are read: a second
 * subscription to any other may take bytes from the host (facts.md §1.5).
 */
final class PublishedBody implements RequestContent {

    /** Larger bodies are not hashed on the host's thread: 1 MiB takes SHA-256 about a millisecond. */
    static final long MOST_BYTES = 1024 * 1024;

    private static final String OF_FILE = "FilePublisher";
    private static final String JDK_PUBLISHERS = "jdk.internal.net.http.RequestPublishers$";

    private final BodyPublisher publisher;
    private byte[] identity;
    private boolean asked;

    PublishedBody(BodyPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public byte[] identity() {
        if (!asked) {
            asked = true;
            identity = hash();
        }
        return identity;
    }

    private byte[] hash() {
        if (publisher.contentLength() == 0) {
            return new byte[0];
        }
        if (!isKnown()) {
            return null;
        }
        Hashing hashing = new Hashing();
        publisher.subscribe(hashing);
        return hashing.result();
    }

    @Override
    public String head() {
        boolean isInMemory = !publisher.getClass().getName().endsWith(OF_FILE);
        String text = isInMemory && publisher.contentLength() <= HostInput.MOST_BYTES ? text() : null;
        return text == null ? "" : text;
    }

    @Override
    public String text() {
        if (!isKnown()) {
            return null;
        }
        Collecting collecting = new Collecting();
        publisher.subscribe(collecting);
        return collecting.bytes.toString(StandardCharsets.UTF_8);
    }

    private boolean isKnown() {
        return publisher.contentLength() <= MOST_BYTES
                && replayable(publisher.getClass().getName());
    }

    private static boolean replayable(String publisherClass) {
        if (!publisherClass.startsWith(JDK_PUBLISHERS)) {
            return false;
        }
        String name = publisherClass.substring(JDK_PUBLISHERS.length());
        return name.equals("StringPublisher") || name.equals("ByteArrayPublisher") || name.equals(OF_FILE);
    }

    /** These publishers answer an unbounded request within the call that makes it. */
    private static final class Hashing implements Flow.Subscriber<ByteBuffer> {
        private final MessageDigest digest;
        private long bytes;
        private boolean complete;

        Hashing() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer part) {
            bytes += part.remaining();
            digest.update(part);
        }

        @Override
        public void onError(Throwable thrown) {
            complete = false;
        }

        @Override
        public void onComplete() {
            complete = bytes <= MOST_BYTES;
        }

        byte[] result() {
            return complete ? digest.digest() : null;
        }
    }

    private static final class Collecting implements Flow.Subscriber<ByteBuffer> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer part) {
            byte[] copy = new byte[part.remaining()];
            part.get(copy);
            bytes.write(copy, 0, copy.length);
        }

        @Override
        public void onError(Throwable thrown) {
            bytes.reset();
        }

        @Override
        public void onComplete() {}
    }
}
