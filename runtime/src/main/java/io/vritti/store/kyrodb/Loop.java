package io.vritti.store.kyrodb;

import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The one thread that reads and writes all connections; made when the first is. */
final class Loop implements AutoCloseable {

    private final AgentLog log;
    private EventLoopGroup group;

    Loop(AgentLog log) {
        this.log = log;
    }

    synchronized EventLoopGroup group() {
        if (group == null) {
            group = new NioEventLoopGroup(1, (ThreadFactory) task -> new AgentThread("kyrodb-loop", task, log));
        }
        return group;
    }

    @Override
    public synchronized void close() {
        if (group != null) {
            group.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
        }
    }
}
