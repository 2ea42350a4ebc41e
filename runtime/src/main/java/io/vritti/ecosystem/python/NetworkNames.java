package io.vritti.ecosystem.python;

import io.vritti.ecosystem.python.text.PythonText;
import io.vritti.reads.ReadSet;
import io.vritti.text.LoopbackHost;
import io.vritti.world.input.LoopbackPorts;
import java.util.Set;
import java.util.TreeSet;

/** Which one port of this machine a program can mean; if it could mean another host or port, nothing is certain. */
final class NetworkNames {

    private static final int FIRST_USER_PORT = 1_024;
    private static final int LAST_PORT = 65_535;

    private final Set<Integer> ports = new TreeSet<>();
    private final Set<Integer> numbers = new TreeSet<>();
    private boolean network;
    private boolean loopback;
    private boolean elsewhere;
    private boolean arguments;

    void add(PythonText text) {
        network |= text.network();
        arguments |= text.given().arguments();
        for (String string : text.literals().strings()) {
            loopback |= string.isEmpty() || LoopbackHost.is(string);
            Set<Integer> named = LoopbackPorts.in(string);
            ports.addAll(named);
            elsewhere |= string.contains("://") && named.isEmpty();
        }
        for (int number : text.literals().numbers()) {
            if (number >= FIRST_USER_PORT && number <= LAST_PORT) {
                numbers.add(number);
            }
        }
    }

    void addTo(ReadSet reads) {
        if (!network) {
            return;
        }
        if (loopback) {
            ports.addAll(numbers);
        }
        if (ports.size() != 1 || elsewhere || arguments) {
            reads.giveUp("the program may talk to other machines or ports");
        } else {
            reads.port(ports.iterator().next());
        }
    }
}
