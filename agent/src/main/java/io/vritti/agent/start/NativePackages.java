package io.vritti.agent.start;

import java.util.HashSet;
import java.util.Set;

/**
 * The packages of the libraries that load native code. Listed, because looking through the jar's 13,000 files for them took more
 * than all else that opening the store does; a test compares the list with the jar.
 */
final class NativePackages {

    private static final String NETTY = "io.grpc.netty.shaded.io.netty.";

    private static final String OF_NETTY = ""
            + "bootstrap buffer buffer.search channel channel.embedded channel.epoll channel.group channel.internal "
            + "channel.local channel.nio channel.oio channel.pool channel.socket channel.socket.nio "
            + "channel.socket.oio channel.unix handler.address handler.codec handler.codec.base64 "
            + "handler.codec.bytes handler.codec.compression handler.codec.http handler.codec.http.cookie "
            + "handler.codec.http.cors handler.codec.http.multipart handler.codec.http.websocketx "
            + "handler.codec.http.websocketx.extensions handler.codec.http.websocketx.extensions.compression "
            + "handler.codec.http2 handler.codec.json handler.codec.rtsp handler.codec.serialization "
            + "handler.codec.socks handler.codec.socksx handler.codec.socksx.v4 handler.codec.socksx.v5 "
            + "handler.codec.spdy handler.codec.string handler.flow handler.flush handler.ipfilter handler.logging "
            + "handler.pcap handler.proxy handler.ssl handler.ssl.util handler.stream handler.timeout "
            + "handler.traffic internal.tcnative resolver util util.collection util.concurrent util.internal "
            + "util.internal.logging util.internal.shaded.org.jctools.counters "
            + "util.internal.shaded.org.jctools.maps util.internal.shaded.org.jctools.queues "
            + "util.internal.shaded.org.jctools.queues.atomic "
            + "util.internal.shaded.org.jctools.queues.atomic.unpadded "
            + "util.internal.shaded.org.jctools.queues.unpadded util.internal.shaded.org.jctools.util "
            + "util.internal.svm";

    private static final String OTHERS = ""
            + "ai.onnxruntime ai.onnxruntime.platform ai.onnxruntime.providers org.sqlite org.sqlite.core "
            + "org.sqlite.date org.sqlite.javax org.sqlite.jdbc3 org.sqlite.jdbc4 org.sqlite.util";

    private NativePackages() {}

    static Set<String> all() {
        Set<String> packages = new HashSet<>();
        for (String name : OF_NETTY.split(" ")) {
            packages.add(NETTY + name);
        }
        for (String name : OTHERS.split(" ")) {
            packages.add(name);
        }
        return packages;
    }
}
