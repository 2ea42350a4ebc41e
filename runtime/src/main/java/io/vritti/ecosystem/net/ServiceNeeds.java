package io.vritti.ecosystem.net;

import io.vritti.program.ServiceCall;
import io.vritti.program.ServiceFacts;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.LoopbackPorts;
import io.vritti.world.input.MatchesInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the port of this machine that a client certainly connects to: its words name it, and nothing leads it elsewhere. */
public final class ServiceNeeds {

    /** Of a server of Kubernetes in its client's settings. */
    private static final Pattern SERVER = Pattern.compile("\\bserver:\\s*['\"]?([^\\s'\"}]+)");

    /** With a scheme other than HTTP the port must be said. */
    private static final Pattern WITH_SCHEME = Pattern.compile("(\\w[\\w+.-]*)://([^?#]*)");

    private static final Pattern WITH_PORT = Pattern.compile(".*:\\d{1,5}(?:/.*)?");

    private ServiceNeeds() {}

    /** @return {@link LoopbackPorts#NONE} where it may pass without a server at one port of this machine */
    public static int port(Step step, FileSystemView view) {
        String home = step.variables().value("HOME");
        if (step.directory() == null
                || step.called() == null
                || step.called().indexOf('/') >= 0
                || home == null
                || !step.variables().untouched("HOME")) {
            return LoopbackPorts.NONE;
        }
        ServiceCall call = ServiceCall.of(step.program(), step.arguments());
        String address = call.address();
        if (address != null) {
            return isLedElsewhere(ServiceFacts.of(step.program()), step, view) ? LoopbackPorts.NONE : portOf(address);
        }
        return call.asksServer() ? serverOf(call, step, home, view) : LoopbackPorts.NONE;
    }

    private static int portOf(String address) {
        Matcher scheme = WITH_SCHEME.matcher(address);
        boolean named = scheme.matches();
        if (named && scheme.group(1).toLowerCase(Locale.ROOT).startsWith("http")) {
            return LoopbackPorts.ofAddress(address);
        }
        // What follows a question mark may name another host or service.
        String authority = named ? scheme.group(2) : address;
        boolean plain = WITH_PORT.matcher(authority).matches() && address.indexOf('?') < 0;
        return plain ? LoopbackPorts.ofAddress(authority) : LoopbackPorts.NONE;
    }

    private static boolean isLedElsewhere(ServiceFacts client, Step step, FileSystemView view) {
        return client.leadingVariables().stream().anyMatch(name -> isSet(name, step))
                || client.allSettings().stream().anyMatch(place -> isUnknown(new RowPath(place), step))
                || client.allSettings().stream()
                        .anyMatch(place -> paths(place, step).stream()
                                .anyMatch(path -> place.endsWith("/")
                                        ? !isEmpty(path, view)
                                        : leadsElsewhere(path, client, view)));
    }

    private static boolean isSet(String name, Step step) {
        return name.endsWith("*")
                ? !step.variables()
                        .namesFrom(name.substring(0, name.length() - 1))
                        .isEmpty()
                : !step.variables().unset(name);
    }

    private static boolean isUnknown(RowPath place, Step step) {
        String name = place.variable();
        return name != null && !step.variables().unset(name) && step.variables().value(name) == null;
    }

    /** Absolute paths of the files that may lead a call elsewhere. */
    static List<String> settings(Step step) {
        List<String> files = ServiceFacts.of(step.program()).allSettings().stream()
                .filter(place -> !new RowPath(place).folder())
                .toList();
        return RowPath.all(files, step.variables()::value, step.directory());
    }

    private static List<String> paths(String place, Step step) {
        return new RowPath(place).paths(step.variables()::value, step.directory());
    }

    private static boolean isEmpty(String folder, FileSystemView view) {
        String[] names = new MatchesInput(folder, "*").names(view);
        return view.linkMissing(folder) || names != null && names.length == 0;
    }

    private static boolean leadsElsewhere(String path, ServiceFacts client, FileSystemView view) {
        if (view.linkMissing(path) || view.folder(path)) {
            return false;
        }
        String text = client.detours().isEmpty() ? null : view.text(path);
        return text == null
                || text.lines()
                        .map(line -> line.strip().toLowerCase(Locale.ROOT))
                        .filter(line -> !line.startsWith("#") && !line.startsWith(";"))
                        .anyMatch(line -> leadsOn(line, client));
    }

    private static boolean leadsOn(String line, ServiceFacts client) {
        boolean includes = line.startsWith("include")
                && client.allSettings().stream().noneMatch(place -> place.endsWith("/") && line.contains(place));
        return includes || client.detours().stream().anyMatch(line::contains);
    }

    /** The one server that all of a client's settings name, whichever of them counts. */
    private static int serverOf(ServiceCall call, Step step, String home, FileSystemView view) {
        List<String> said = new ArrayList<>(call.values("-s"));
        said.addAll(call.values("--server"));
        if (said.isEmpty()) {
            List<String> files = call.values("--kubeconfig");
            boolean told = files.isEmpty() && !step.variables().unset("KUBECONFIG");
            String named = told
                    ? step.variables().value("KUBECONFIG")
                    : files.isEmpty() ? home + "/.kube/config" : files.get(0);
            String text = named == null || named.contains(":") ? null : view.text(step.absolute(named));
            Matcher server = SERVER.matcher(text == null ? "" : text);
            while (server.find()) {
                said.add(server.group(1));
            }
        }
        List<String> servers = said.stream().distinct().toList();
        boolean one =
                servers.size() == 1 && servers.get(0) != null && servers.get(0).startsWith("http");
        return one ? LoopbackPorts.ofAddress(servers.get(0)) : LoopbackPorts.NONE;
    }
}
