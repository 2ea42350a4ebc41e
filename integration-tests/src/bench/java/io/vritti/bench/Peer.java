package io.vritti.bench;

/** With whom a JVM runs. */
enum Peer {
    NONE("no agent"),
    /** An agent whose premain does nothing: what the JVM itself asks for having one. */
    NO_OP("no-op agent"),
    VRITTI("Vritti"),
    OPEN_TELEMETRY("OpenTelemetry");

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    /** As in the table's head. */
    String title() {
        return title;
    }
}
