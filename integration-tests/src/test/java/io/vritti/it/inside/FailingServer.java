package io.vritti.it.inside;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server on this machine that accepts connections and answers nothing on them. */
final class FailingServer implements Closeable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final boolean resets;

    private FailingServer(boolean resets) throws IOException {
        this.resets = resets;
        Thread acceptor = new Thread(this::accept, "failing-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** Reads the beginning of a request and resets the connection. */
    static FailingServer resetting() throws IOException {
        return new FailingServer(true);
    }

    /** Never answers. */
    static FailingServer silent() throws IOException {
        return new FailingServer(false);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                if (resets) {
                    socket.getInputStream().read();
                    socket.setSoLinger(true, 0);
                    socket.close();
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}
