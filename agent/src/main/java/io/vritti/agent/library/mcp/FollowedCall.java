package io.vritti.agent.library.mcp;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import reactor.core.publisher.Mono;

/** A promise of a tool's result. Each subscription is a call of its own, so that one that is never made is none. */
final class FollowedCall {

    private FollowedCall() {}

    static Mono<Object> of(Object client, Object request, Mono<?> source) {
        return Mono.defer(() -> begin(client, request, source.cast(Object.class)));
    }

    @SuppressWarnings("unchecked")
    private static Mono<Object> begin(Object client, Object request, Mono<Object> source) {
        Object token = VrittiBridge.before(VrittiSites.TOOL_CALL, client, "mcp", new Object[] {request, source});
        if (token == null) {
            return source;
        }
        Mono<Object> ran = token instanceof Throwable ? null : source;
        Object[] end = (Object[]) VrittiBridge.replace(VrittiSites.TOOL_END, token, new Object[] {ran, null});
        return end[0] == null ? source : (Mono<Object>) end[0];
    }
}
