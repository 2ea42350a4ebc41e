package io.vritti.world.input;

/**
 * The listener on a TCP port of this machine, from the kernel's tables: dialling would be an action of its own.
 *
 * @param port 1-65535
 */
public record PortInput(int port) implements Input {

    public static final String CLOSED = "closed";

    static final String KIND = "port";

    static PortInput of(String subject) {
        return new PortInput(Integer.parseInt(subject));
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
        return view.spend() ? Listeners.on(port) : null;
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        if (after.equals(CLOSED)) {
            return "port " + port + " is free now";
        }
        return "port " + port + (before.equals(CLOSED) ? " is open now" : " is held at another address now");
    }

    @Override
    public String sameness(String state) {
        return state.equals(CLOSED) ? "no process listens on port " + port : "port " + port + " is still in use";
    }
}
