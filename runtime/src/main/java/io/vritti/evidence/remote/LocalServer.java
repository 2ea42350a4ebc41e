package io.vritti.evidence.remote;

import io.vritti.text.LoopbackHost;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ListenerInput;
import io.vritti.world.input.ObservedInput;
import java.util.List;

/** What can be seen of the server that has answered, where it is on this machine. */
final class LocalServer {

    /** Of {@code http}, where an address names none. */
    private static final int USUAL_PORT = 80;

    private LocalServer() {}

    /** Nothing of a server elsewhere, and where the system does not list its sockets. */
    static List<ObservedInput> seen(String authority, FileSystemView view) {
        if (!LoopbackHost.isAuthority(authority)) {
            return List.of();
        }
        String port = authority.substring(authority.lastIndexOf(':') + 1);
        boolean named = !port.isEmpty() && port.chars().allMatch(Character::isDigit);
        ListenerInput listener = new ListenerInput(named ? Integer.parseInt(port) : USUAL_PORT);
        String state = listener.look(view);
        return state == null ? List.of() : List.of(ObservedInput.certain(listener, state));
    }
}
