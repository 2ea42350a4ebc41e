package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.hint;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** Between here and the other side: ports, names, certificates, connections. */
final class NetworkWordings {

    private static final Set<FailureKind> REFUSED =
            Set.of(FailureKind.CONNECTION_REFUSED, FailureKind.NETWORK, FailureKind.CONNECTION_RESET);

    static final List<Rule> ALL = List.of(
            // The JDK's client calls it a ConnectException, too; nobody was asked to listen.
            rule(
                    Set.of(FailureKind.DNS, FailureKind.CONNECTION_REFUSED),
                    lesson(
                            "The host name of {authority} could not be resolved.",
                            "Correct the address; if it is right, check that this machine has a network and a name server (VPN, proxy, /etc/resolv.conf).",
                            "Keep host names in one setting, and check that the network is there before long tasks."),
                    said("unresolvedaddressexception")),
            rule(
                    Set.of(FailureKind.PORT_IN_USE),
                    lesson(
                                    "The port {port} is taken: another program listens on it.",
                                    "Find out who listens there (ss -ltnp, lsof -i) and use or end that one, or start this on another port.",
                                    "Stop servers that were started before, or let the system choose a port (0).")
                            .about(Cause.Kind.PORT_IN_USE, "port"),
                    said("eaddrinuse", "EADDRINUSE:? (?:address already in use )?(?:\\S{0,80}:)?{port}\\b"),
                    said("address already in use", "address already in use.{0,60}[: ]{port}\\b"),
                    said(
                            "address already in use",
                            "\\b(?:bind|listen|listening|binding)\\b.{0,80}:{port}.{0,40}address already in use"),
                    said(
                            "address already in use",
                            "(?:\\[::]|\\d{1,3}(?:\\.\\d{1,3}){3}|localhost|\\*):{port}\\b.{0,80}address already in use"),
                    said("already ", "port {port} (?:was |is )?already (?:in use|allocated)"),
                    said("already allocated", "Bind for \\S{1,60}:{port} failed: port is already allocated"),
                    said("port", "port {port} is (?:in use|being used|occupied|not available|taken)"),
                    said("something is already running on port", "already running on port {port}"),
                    said("only one usage of each socket address", "(?:\\S{1,60}):{port}\\b.{0,80}Only one usage"),
                    said("failed to bind", "failed to bind (?:to )?(?:\\S{0,80}:){port}\\b")),
            rule(
                    FailureKind.PORT_IN_USE,
                    lesson(
                                    "The port that {tool} wants to listen on is taken by another program.",
                                    "Find out who listens there (ss -ltnp, lsof -i) and use or end that one, or start this on another port.",
                                    "Stop servers that were started before, or let the system choose a port (0).")
                            .about(Cause.Kind.PORT_IN_USE, "port"),
                    hint("address already in use"),
                    hint("eaddrinuse"),
                    hint("already in use")),
            rule(
                    REFUSED,
                    lesson(
                                    "The Docker daemon does not answer: it is not running, or its socket is elsewhere.",
                                    "Have Docker started (the service, Docker Desktop, colima), or set DOCKER_HOST, and check with docker info.",
                                    "Check with docker info before docker is used.")
                            .about(Cause.Kind.PORT_CLOSED, "path"),
                    said(
                            "is the docker daemon running",
                            "Cannot connect to the Docker daemon at (?:unix://)?(?<path>[^\\s?]{1,120}?)\\. Is"),
                    hint("docker daemon running"),
                    hint("failed to connect to the docker api")),
            rule(
                    REFUSED,
                    lesson(
                                    "Nobody listens on port {port} of {host}.",
                                    "Start the server that belongs to port {port} and wait until it listens, or correct the address.",
                                    "Wait for a server's port, or its health check, before it is called.")
                            .about(Cause.Kind.PORT_CLOSED, "port"),
                    said("failed to connect", "Failed to connect to {host} port {port}"),
                    said("econnrefused", "ECONNREFUSED \\[?(?<host>[^\\s\\]]{1,80}?)]?:{port}\\b"),
                    said("connection to server at", "connection to server at '{host}'.{0,60}, port {port} failed"),
                    said("connection refused", "Connection to {host}:{port} refused"),
                    said(
                            "connect to ",
                            "connect to (?:host )?{host} port {port}:? (?:after \\d+ ms: )?(?:Connection refused|Couldn't connect)"),
                    said("was refused", "connection to the server {host}:{port} was refused"),
                    said("max retries exceeded", "host='{host}', port={port}\\).{0,300}refused"),
                    said(
                            "refused",
                            "(?:Connecting to|connect to) {host} ?\\([^)\\n]{1,60}\\)\\|[^|\\n]{1,60}\\|:{port}\\.\\.\\. failed: Connection refused"),
                    said(
                            "refused",
                            "\\[?(?<host>localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|::1|[A-Za-z][\\w.-]{1,80})]?[:#]{port}\\b.{0,80}refused"),
                    said(
                            "refused",
                            "refused.{0,60}?[ /(](?<host>localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|[A-Za-z][\\w.-]{1,80}):{port}\\b"),
                    said("can't connect", "Can't connect to (?:MySQL )?server on '{host}:?(?<port>\\d{1,5})?'"),
                    said("could not connect to", "could not connect to (?:Redis at |server: ){host}:{port}")),
            rule(
                    REFUSED,
                    lesson(
                                    "Nobody answers at the socket {path}: its server is not running, or has its socket elsewhere.",
                                    "Start the server and check where its socket is, or connect by host and port.",
                                    "Wait for a server before it is called.")
                            .about(Cause.Kind.PATH_MISSING, "path"),
                    said("socket", "(?:through socket|on socket|unix domain socket) '{path}'"),
                    said("connection to server on socket", "connection to server on socket '{path}' failed")),
            rule(
                    REFUSED,
                    lesson(
                                    "Nobody listens[ at {authority},] where this call goes.",
                                    "Start the server and wait until it listens, or correct the address.",
                                    "Wait for a server's port, or its health check, before it is called.")
                            .about(Cause.Kind.PORT_CLOSED, "authority"),
                    hint("refused"),
                    hint("connectexception"),
                    hint("closedchannelexception"),
                    hint("couldn't connect to server"),
                    hint("failed to establish a new connection"),
                    hint("could not connect"),
                    hint("cannot connect"),
                    hint("failed to connect")),
            rule(
                    Set.of(FailureKind.DNS, FailureKind.NETWORK),
                    lesson(
                            "The host name {host} is not known to the name server that this machine asks.",
                            "Correct {host}; if it is right, the network or name server is out of reach here (check /etc/resolv.conf, VPN, proxy).",
                            "Keep host names in one setting, and check that the network is there before long tasks."),
                    said("resolve host", "Could(?:n't| not) resolve host(?:name)?:? '?{host}"),
                    said("could not resolve hostname", "could not resolve hostname {host}:"),
                    said("unable to resolve host", "unable to resolve host(?: address)? '?{host}"),
                    said("getaddrinfo", "getaddrinfo (?:ENOTFOUND|EAI_AGAIN) {host}"),
                    said("unknownhostexception", "UnknownHostException: {host}"),
                    said("no such host", "lookup {host}(?: on [^\\n]{1,60})?: no such host"),
                    said("name or service not known", "{host}: Name or service not known"),
                    said("temporary failure in name resolution", "{host}: Temporary failure in name resolution"),
                    said("temporary failure resolving", "Temporary failure resolving '{host}'"),
                    said("could not translate host name", "could not translate host name '{host}'"),
                    said("failed to resolve", "Failed to resolve '{host}'"),
                    said("nodename nor servname", "{host}: nodename nor servname"),
                    said("no address associated with hostname", "{host}: No address associated"),
                    said("nameresolutionerror", "host='{host}'"),
                    said("unknown host", "unknown host:? '?{host}"),
                    said("unknown mysql server host", "Unknown MySQL server host '{host}'"),
                    said("failed to lookup address", "for {host}"),
                    said("the remote name could not be resolved", "could not be resolved: '{host}'"),
                    said("is not known", "\\({host}:\\d{1,5}\\)"),
                    said("nxdomain", "can't find {host}: NXDOMAIN"),
                    said("bad address", "bad address '{host}'")),
            rule(
                    FailureKind.DNS,
                    lesson(
                            "The host name of {authority} could not be resolved.",
                            "Correct the address; if it is right, check that this machine has a network and a name server (VPN, proxy, /etc/resolv.conf).",
                            "Keep host names in one setting, and check that the network is there before long tasks."),
                    hint("resol"),
                    hint("unknown host"),
                    hint("unresolvedaddressexception"),
                    hint("getaddrinfo"),
                    hint("name or service not known")),
            rule(
                    FailureKind.TLS,
                    lesson(
                            "The certificate of {authority} has expired, or this machine's clock is wrong.",
                            "Check the clock (date); else the certificate must be renewed by who runs the server.",
                            "Watch when certificates end."),
                    hint("certificate has expired"),
                    hint("certificate expired"),
                    hint("expired certificate"),
                    hint("notafter"),
                    hint("cert_has_expired"),
                    hint("not yet valid")),
            rule(
                    FailureKind.TLS,
                    lesson(
                            "The certificate of {authority} was made out for another host name.",
                            "Use the host name that the certificate has, or have one made for this name.",
                            "Use one host name for a server everywhere."),
                    hint("no alternative certificate subject name"),
                    hint("hostname mismatch"),
                    hint("doesn't match"),
                    hint("does not match"),
                    hint("no subject alternative"),
                    hint("err_tls_cert_altname_invalid"),
                    said("is valid for", "certificate is valid for {name}, not {host}")),
            rule(
                    FailureKind.TLS,
                    lesson(
                            "{authority} does not speak TLS on that port, or not a version that both sides know.",
                            "Check the scheme and port: http for plain, https for TLS, and a proxy in between.",
                            "Keep scheme, host and port together in one setting."),
                    hint("wrong version number"),
                    hint("wrong_version_number"),
                    hint("unrecognized ssl message"),
                    hint("record overflow"),
                    hint("first record does not look like a tls handshake"),
                    hint("server gave http response to https client"),
                    hint("handshake_failure"),
                    hint("protocol_version"),
                    hint("unsupported protocol"),
                    hint("eproto")),
            rule(
                    FailureKind.TLS,
                    lesson(
                            "The certificate of {authority} is signed by an authority that this machine does not trust: a private one, or a proxy in between.",
                            "Give the tool that authority's certificate (its CA option or variable, the system store, the JVM trust store); do not switch the check off.",
                            "Install the company's root certificate when an environment is prepared."),
                    hint("certificate"),
                    hint("pkix path"),
                    hint("x509"),
                    hint("self signed"),
                    hint("self-signed"),
                    hint("unable_to_verify"),
                    hint("depth_zero"),
                    hint("sslhandshakeexception"),
                    hint("unknown authority")),
            rule(
                    FailureKind.CONNECTION_RESET,
                    lesson(
                            "{authority} ended the connection before it had answered: it crashed, was restarted, refused the request, or something in between cut it.",
                            "Check that the server still runs and look into its log; if it does, repeat the call once after a moment.",
                            "Repeat calls that may be repeated, with growing pauses."),
                    hint("reset"),
                    hint("socket hang up"),
                    hint("closed"),
                    hint("aborted"),
                    hint("hung up"),
                    hint("empty reply"),
                    hint("broken pipe"),
                    hint("eof"),
                    hint("premature"),
                    hint("failed to respond")),
            rule(
                    FailureKind.UNREACHABLE,
                    lesson(
                            "There is no route from this machine to {authority}.",
                            "Check the address and that the network is there (VPN, container network, firewall); a repeat alone will not help.",
                            "Check that the network is there before long tasks."),
                    hint("unreachable"),
                    hint("no route to host"),
                    hint("ehostunreach"),
                    hint("enetunreach"),
                    hint("network is down"),
                    hint("host is down")),
            rule(
                    FailureKind.TIMED_OUT,
                    lesson(
                            "{authority} did not answer within the time limit.",
                            "Check that the address is right and the server works; then repeat it once, with a longer limit or less to do.",
                            "Set time limits that fit what is asked, and repeat with growing pauses."),
                    hint("timed out"),
                    hint("timeout"),
                    hint("etimedout"),
                    hint("deadline"),
                    hint("time-out")));

    private NetworkWordings() {}
}
