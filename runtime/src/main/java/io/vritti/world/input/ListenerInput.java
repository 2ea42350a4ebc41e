package io.vritti.world.input;

/**
 * Which sockets listen on a TCP port of this machine, by their numbers in the kernel's tables: a server that was started again has
 * another one, and may answer otherwise.
 *
 * @param port 1-65535
 */
public record ListenerInput(int port) implements Input {

    static final String KIND = "listener";

    static ListenerInput of(String subject) {
        return new ListenerInput(Integer.parseInt(subject));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return Integer.toString(port);
    }

    @Override
    public String look(FileSystemView view) {
        return view.spend() ? Listeners.numbersOn(port) : null;
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return "the server on port " + port + " was " + (after.equals(PortInput.CLOSED) ? "stopped" : "started again");
    }

    @Override
    public String sameness(String state) {
        return "the server on port " + port + " was not started again";
    }
}
