package io.vritti.it.inside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that accepts connections and never answers a request. */
final class RawServer implements AutoCloseable {

    private final ServerSocket listener;
    private final boolean resets;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private RawServer(boolean resets) throws IOException {
        this.resets = resets;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "raw-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    /** Reads the head of a request, then resets the connection. */
    static RawServer resetting() throws IOException {
        return new RawServer(true);
    }

    static RawServer silent() throws IOException {
        return new RawServer(false);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/raw");
    }

    /** How many connections it has accepted. */
    int connections() {
        return connections.size();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                connections.add(connection);
                if (resets) {
                    connection.getInputStream().read();
                    // No lingering: the rest that is unread makes it a reset.
                    connection.setSoLinger(true, 0);
                    connection.close();
                }
            }
        } catch (IOException closed) {
            return;
        }
    }
}
