package io.vritti.ecosystem.python.text;

import io.vritti.ecosystem.rule.Requirement;
import io.vritti.text.LoopbackHost;
import io.vritti.world.input.LoopbackPorts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What calls give and need, as far as it is known; null where it is not certain any more what happens. */
final class PythonEffects {

    private static final String PATH = "pathlib.Path";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final PythonRun run;

    PythonEffects(PythonRun run) {
        this.run = run;
    }

    PythonValue member(PythonValue owner, String member) {
        return owner instanceof PythonValue.Named named
                ? new PythonValue.Named(named.name() + "." + member)
                : PythonValue.UNKNOWN;
    }

    /** {@code sys.argv[1]} and {@code os.environ["X"]}. */
    PythonValue item(PythonValue owner, PythonValue index) {
        String given = null;
        if (owner instanceof PythonValue.Named named && index instanceof PythonValue.Int number && number.value() > 0) {
            given = named.name().equals("sys.argv") ? run.place().argument(number.value()) : null;
        } else if (owner instanceof PythonValue.Named named && index instanceof PythonValue.Text variable) {
            given = named.name().equals("os.environ") ? run.place().variable(variable.text()) : null;
        }
        return given == null || given.isEmpty() ? PythonValue.UNKNOWN : new PythonValue.Text(given);
    }

    /** A path that is put together with {@code /}. */
    PythonValue path(PythonValue left, PythonValue right) {
        String folder = pathOf(left);
        boolean known = left instanceof PythonValue.Made && folder != null && right instanceof PythonValue.Text;
        return known
                ? new PythonValue.Made(PATH, List.of(new PythonValue.Text(under(folder, right.asText()))), Map.of())
                : PythonValue.UNKNOWN;
    }

    private static String under(String folder, String name) {
        return name.startsWith("/") ? name : folder + "/" + name;
    }

    PythonValue call(
            PythonValue callee,
            PythonValue owner,
            String member,
            List<PythonValue> arguments,
            Map<String, PythonValue> named) {
        boolean passesOn = arguments.stream().anyMatch(PythonValue.Own.class::isInstance)
                || named.values().stream().anyMatch(PythonValue.Own.class::isInstance);
        if (passesOn) {
            return null;
        }
        if (callee instanceof PythonValue.Own own) {
            return run.call(own, arguments, named);
        }
        return callee instanceof PythonValue.Named known
                ? function(new PythonValue.Made(known.name(), arguments, named))
                : method(owner, new PythonValue.Made(member, arguments, named));
    }

    private PythonValue function(PythonValue.Made call) {
        String name = call.by();
        if (PythonCalls.opens(name)) {
            return opened(
                    pathOf(call.argument(0, "file")),
                    call.argument(1, "mode"),
                    call.named(),
                    call.arguments().size() > 1,
                    call);
        }
        if (PythonCalls.looks(name) || PythonCalls.changes(name)) {
            needPath(pathOf(call.argument(0, "path")));
            return PythonCalls.changes(name) ? null : call;
        }
        if (PythonCalls.addressAt(name) >= 0) {
            return asked(call.argument(PythonCalls.addressAt(name), "url"), call);
        }
        if (name.equals("socket.create_connection")) {
            return connected(call.argument(0, "address"), call);
        }
        if (name.startsWith("sys.path.")) {
            run.searchChanged();
        }
        return PythonCalls.plain(name) ? plain(call) : null;
    }

    /** Values that can be told from the arguments. */
    private PythonValue plain(PythonValue.Made call) {
        PythonValue first = call.argument(0, "");
        return switch (call.by()) {
            case "str" -> first.asText() == null ? call : new PythonValue.Text(first.asText());
            case "os.path.join" -> joined(call);
            case "os.environ.get", "os.getenv" -> variable(first.asText(), call.argument(1, "default"));
            default -> call;
        };
    }

    private PythonValue joined(PythonValue.Made call) {
        String path = "";
        for (PythonValue part : call.arguments()) {
            if (!(part instanceof PythonValue.Text)) {
                return PythonValue.UNKNOWN;
            }
            path = path.isEmpty() ? part.asText() : under(path, part.asText());
        }
        return new PythonValue.Text(path);
    }

    private PythonValue variable(String name, PythonValue otherwise) {
        String value = name == null ? null : run.place().variable(name);
        if (value == null) {
            return PythonValue.UNKNOWN;
        }
        return value.isEmpty() ? otherwise : new PythonValue.Text(value);
    }

    private PythonValue method(PythonValue owner, PythonValue.Made call) {
        if (!owner.madeHere()) {
            return null;
        }
        if (owner instanceof PythonValue.Made made) {
            switch (made.by()) {
                case PATH -> {
                    return ofPath(pathOf(made), call);
                }
                case "http.client.HTTPConnection", "http.client.HTTPSConnection" -> {
                    if (call.by().equals("request") || call.by().equals("connect")) {
                        return ofServer(made);
                    }
                }
                case "socket.socket" -> {
                    if (call.by().equals("connect") && isStream(made)) {
                        return connected(call.argument(0, ""), call);
                    }
                }
                case "requests.Session" -> {
                    int at = PythonCalls.addressAt("requests." + call.by());
                    if (at >= 0) {
                        return asked(call.argument(at, "url"), call);
                    }
                }
                default -> {}
            }
        }
        return PythonCalls.plainMethod(call.by()) ? call : null;
    }

    private PythonValue ofPath(String path, PythonValue.Made call) {
        if (call.by().equals("open")) {
            return opened(
                    path,
                    call.argument(0, "mode"),
                    call.named(),
                    !call.arguments().isEmpty(),
                    call);
        }
        if (PythonCalls.looksAtPath(call.by())) {
            needPath(path);
            return call;
        }
        if (call.by().equals("joinpath")) {
            return path(
                    new PythonValue.Made(PATH, List.of(new PythonValue.Text(String.valueOf(path))), Map.of()),
                    call.argument(0, ""));
        }
        return PythonCalls.plainMethod(call.by()) ? PythonValue.UNKNOWN : null;
    }

    private PythonValue opened(
            String path, PythonValue mode, Map<String, PythonValue> named, boolean second, PythonValue.Made call) {
        boolean given = second || named.containsKey("mode");
        String letters = given ? mode.asText() : "r";
        if (letters == null || named.containsKey("opener")) {
            return null;
        }
        boolean reads = letters.startsWith("r");
        if (path != null) {
            String absolute = run.place().absolute(path);
            // What is written need not be there, but the folder that it is to be in.
            String folder = absolute.substring(0, Math.max(1, absolute.lastIndexOf('/')));
            run.need(new Requirement.OfPath(reads ? absolute : folder));
        }
        return reads ? call : null;
    }

    private void needPath(String path) {
        if (path != null) {
            run.need(new Requirement.OfPath(run.place().absolute(path)));
        }
    }

    /** The path that a value stands for, or null. */
    private static String pathOf(PythonValue value) {
        if (value instanceof PythonValue.Made made) {
            boolean path = made.by().equals(PATH) && made.arguments().size() == 1;
            return path ? pathOf(made.arguments().get(0)) : null;
        }
        boolean text = value instanceof PythonValue.Text;
        return text
                        && !value.asText().isEmpty()
                        && !value.asText().startsWith("~")
                        && value.asText().indexOf('\0') < 0
                        && !value.asText().contains("://")
                ? value.asText()
                : null;
    }

    /** A request to the address, which may be put into a request before. */
    private PythonValue asked(PythonValue address, PythonValue.Made call) {
        PythonValue url = address instanceof PythonValue.Made made && made.by().equals("urllib.request.Request")
                ? made.argument(0, "url")
                : address;
        String text = url.asText();
        boolean retries = call.named().containsKey("proxies");
        int port = text == null || retries || !text.startsWith("http")
                ? LoopbackPorts.NONE
                : LoopbackPorts.ofAddress(text);
        if (port != LoopbackPorts.NONE) {
            run.need(new Requirement.OfPort(port, true));
        }
        return call;
    }

    private PythonValue ofServer(PythonValue.Made connection) {
        String host = connection.argument(0, "host").asText();
        PythonValue port = connection.argument(1, "port");
        int standard = connection.by().equals("http.client.HTTPSConnection") ? HTTPS_PORT : HTTP_PORT;
        if (host != null && port instanceof PythonValue.Int number) {
            connect(host, number.value());
        } else if (host != null
                && connection.arguments().size() < 2
                && !connection.named().containsKey("port")) {
            int colon = host.lastIndexOf(':');
            boolean said = colon > 0 && host.substring(colon + 1).matches("\\d{1,5}");
            connect(
                    said ? host.substring(0, colon) : host,
                    said ? Integer.parseInt(host.substring(colon + 1)) : standard);
        }
        return connection;
    }

    private PythonValue connected(PythonValue address, PythonValue.Made call) {
        boolean known = address instanceof PythonValue.Tuple tuple
                && tuple.items().size() == 2
                && tuple.items().get(0) instanceof PythonValue.Text
                && tuple.items().get(1) instanceof PythonValue.Int;
        if (known) {
            List<PythonValue> pair = ((PythonValue.Tuple) address).items();
            connect(pair.get(0).asText(), ((PythonValue.Int) pair.get(1)).value());
        }
        return call;
    }

    /** Sockets of other kinds "connect" though nobody listens. */
    private static boolean isStream(PythonValue.Made socket) {
        return Stream.concat(socket.arguments().stream(), socket.named().values().stream())
                .noneMatch(PythonEffects::isConnectionless);
    }

    private static boolean isConnectionless(PythonValue argument) {
        return !(argument instanceof PythonValue.Named named)
                || !named.name().equals("socket.AF_INET")
                        && !named.name().equals("socket.AF_INET6")
                        && !named.name().equals("socket.SOCK_STREAM");
    }

    private void connect(String host, int port) {
        if (LoopbackHost.is(host) && port > 0) {
            run.need(new Requirement.OfPort(port, false));
        }
    }
}
