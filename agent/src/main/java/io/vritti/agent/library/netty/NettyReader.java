package io.vritti.agent.library.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.OutgoingRequest;
import io.vritti.intercept.io.IdentityTable;
import java.io.IOException;
import java.util.Set;

/** Follows the requests of each codec, which is one of its channel's. */
public final class NettyReader implements LibraryReader {

    /** Name that Reactor Netty gives to its codec's handler: its calls are seen as a whole. */
    private static final String OF_REACTOR_NETTY = "reactor.left.";

    /** Responses that only announce another one (RFC 9110 §15.2), except the change of protocols. */
    private static final int FIRST_FINAL = 200;

    private static final int SWITCHING_PROTOCOLS = 101;

    /**
     * A client above the codec may send such a request again, with credentials or without its expectation, and succeed: the first of the
     * two says nothing of the next call's.
     */
    private static final Set<Integer> CLIENT_MAY_ANSWER = Set.of(401, 407, 417);

    private final IdentityTable<Object, SentCalls> channels = new IdentityTable<>();

    private final Refusal refusal = new Refusal();

    /**
     * @param target the codec
     * @param argument context and request
     */
    @Override
    public ClientCall read(Object target, Object argument) {
        Object[] arguments = (Object[]) argument;
        ChannelHandlerContext context = (ChannelHandlerContext) arguments[0];
        if (context.name().contains(OF_REACTOR_NETTY)) {
            return null;
        }
        SentCalls calls = channels.get(target);
        if (calls == null) {
            calls = new SentCalls();
            channels.put(target, calls);
        }
        boolean refusable = calls.isEmpty() && refusal.isPassedOn(context);
        SentCall sent = calls.add();
        OutgoingRequest request = SentRequest.of(context, (HttpRequest) arguments[1], refusable);
        return request == null ? null : new NettyCall(request, sent);
    }

    /** @param arguments the codec; then the response, if one came; or context, request and refusal of what was not sent */
    @Override
    public Object[] replace(Object[] arguments) {
        SentCalls calls = channels.get(arguments[0]);
        if (calls == null) {
            return arguments;
        }
        switch (arguments.length) {
            case 1 -> calls.closed(new IOException("The connection was closed before the response"));
            case 2 -> responded(calls, (HttpResponse) arguments[1]);
            default -> notSent(calls, arguments);
        }
        return arguments;
    }

    private void notSent(SentCalls calls, Object[] arguments) {
        calls.withdraw();
        if (arguments[3] instanceof Throwable) {
            refusal.deliver((ChannelHandlerContext) arguments[1], arguments[2], (Throwable) arguments[3]);
        }
    }

    private static void responded(SentCalls calls, HttpResponse response) {
        int status = response.status().code();
        if (CLIENT_MAY_ANSWER.contains(status)) {
            calls.leftOpen();
        } else if (status >= FIRST_FINAL || status == SWITCHING_PROTOCOLS) {
            calls.responded(calls.wantsResponse() ? NettyHeaders.response(response) : null);
        }
    }
}
