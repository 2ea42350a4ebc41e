package io.vritti.program;

/** Recognises requests that ask whether a server is up: they are repeated until it is (design.md §5.3). */
final class HealthCheck {

    private static final String[] PATHS = {
        "/health",
        "/healthz",
        "/healthcheck",
        "/health-check",
        "/ready",
        "/readyz",
        "/readiness",
        "/live",
        "/livez",
        "/liveness",
        "/ping",
        "/status",
        "/up",
        "/actuator",
        "/heartbeat",
        "/alive",
        "/_cluster/health"
    };

    private HealthCheck() {}

    static boolean is(Command command) {
        if (!command.entry().mentions(Trait.FETCHES)) {
            return false;
        }
        for (String operand : command.parsed().operands()) {
            if (asksHealth(operand)) {
                return true;
            }
        }
        return false;
    }

    static boolean asksHealth(String url) {
        for (String path : PATHS) {
            int at = url.indexOf(path);
            int end = at + path.length();
            if (at > 0 && (end == url.length() || "/?#".indexOf(url.charAt(end)) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
