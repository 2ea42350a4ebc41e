package io.vritti.intercept.http;

import io.vritti.action.RequestBody;

/** The body of a request as a client library is about to send it. */
public interface RequestContent extends RequestBody {

    /** No body at all. */
    RequestContent NONE = new RequestContent() {
        @Override
        public byte[] identity() {
            return new byte[0];
        }
    };

    /** A body that cannot be read without taking it from the host. */
    RequestContent STREAMED = new RequestContent() {
        @Override
        public byte[] identity() {
            return null;
        }
    };

    /** The whole body as text, or null where it is not in memory; asked only of a request to a model. */
    default String text() {
        return null;
    }

    /** The same of a request of which more is sent than is seen: another one that looks like it may have another answer. */
    default RequestContent ofOpenRequest() {
        return new OpenContent(this);
    }
}
