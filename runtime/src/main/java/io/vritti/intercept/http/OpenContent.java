package io.vritti.intercept.http;

/**
 * The body of a request of which more is sent than is seen, such as a cookie that the client adds: it can be read, and tells
 * requests apart no more than a streamed one does.
 */
record OpenContent(RequestContent seen) implements RequestContent {

    @Override
    public byte[] identity() {
        return null;
    }

    @Override
    public String head() {
        return seen.head();
    }

    @Override
    public String text() {
        return seen.text();
    }
}
