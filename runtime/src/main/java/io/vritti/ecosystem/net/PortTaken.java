package io.vritti.ecosystem.net;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.proof.Cause;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.LocalPorts;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PortInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A server found its port taken, and all that chooses its port is known: as long as that is the same and the port is taken, it
 * finds it taken again.
 */
public final class PortTaken {

    /** A machine with more servers than that is looked at too long. */
    private static final int MOST_LISTENERS = 24;

    private PortTaken() {}

    /** Whether an error text says that an address is taken. */
    public static boolean says(Outcome outcome) {
        return NamedPorts.taken(outcome.messages());
    }

    /**
     * @param inputs all that chooses the port, besides words and environment
     * @return null if it cannot be found out which port it was
     */
    public static Cause explain(
            ProcessAction action, List<? extends Input> inputs, Outcome outcome, FileSystemView view) {
        LocalPorts ports = LocalPorts.now(view);
        List<String> texts = texts(action, inputs, view);
        if (ports == null || texts.stream().anyMatch(NamedPorts::otherAddresses)) {
            return null;
        }
        Set<Integer> named = NamedPorts.inError(outcome.messages());
        Set<Integer> taken = named.isEmpty() ? unnamed(texts, ports) : listening(named, ports);
        if (taken.isEmpty() || !named.isEmpty() && taken.size() > 1) {
            return null;
        }
        List<ObservedInput> conditions = new ArrayList<>();
        for (int port : taken) {
            PortInput input = new PortInput(port);
            String state = input.look(view);
            if (state == null || state.equals(PortInput.CLOSED)) {
                return null;
            }
            conditions.add(ObservedInput.certain(input, state));
        }
        for (Input input : inputs) {
            ObservedInput seen = view.seen(input);
            if (seen == null) {
                return null;
            }
            conditions.add(seen);
        }
        return new Cause(Cause.Kind.PORT_IN_USE, conditions.get(0).input().subject(), conditions, true);
    }

    /**
     * The port that the error does not name is one of those that texts, words and environment have; where the program may work one
     * out of them, none of the ports that servers choose may have become free. Empty if a port may only be in use by the
     * connections of a server that has ended: those go by themselves.
     */
    private static Set<Integer> unnamed(List<String> texts, LocalPorts ports) {
        Set<Integer> candidates = NamedPorts.in(texts);
        Set<Integer> taken = listening(candidates, ports);
        if (taken.isEmpty() || candidates.stream().anyMatch(ports.lingering()::contains)) {
            return Set.of();
        }
        if (texts.stream().noneMatch(NamedPorts::worksOut)) {
            return taken;
        }
        // Those that are named come first, since the first one is told.
        Set<Integer> all = new LinkedHashSet<>(taken);
        ports.listening().stream().filter(LocalPorts::chosen).sorted().forEach(all::add);
        return all.size() > MOST_LISTENERS ? Set.of() : all;
    }

    private static Set<Integer> listening(Set<Integer> candidates, LocalPorts ports) {
        Set<Integer> listening = new TreeSet<>(candidates);
        listening.retainAll(ports.listening());
        return listening;
    }

    /** What names the port: the words, the environment, and those of the files that are texts. */
    private static List<String> texts(ProcessAction action, List<? extends Input> inputs, FileSystemView view) {
        List<String> texts = new ArrayList<>(action.argv());
        for (Map.Entry<String, String> variable : action.environment().entrySet()) {
            if (variable.getKey().contains("PORT") || variable.getKey().contains("URL")) {
                texts.add(variable.getValue());
            }
        }
        for (Input input : inputs) {
            if (input instanceof FileInput file && view.file(file.subject()) && !ofSystem(file.subject())) {
                String text = view.text(file.subject());
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** Interpreters, and settings that all programs share. */
    private static boolean ofSystem(String path) {
        return path.startsWith("/usr/") || path.startsWith("/bin/") || path.startsWith("/etc/");
    }
}
