package io.vritti.it.kyrodb.server;

/** What the engine refuses; the call puts its own words in front. */
class EngineException extends Exception {

    private static final long serialVersionUID = 1;

    EngineException(String message) {
        super(message);
    }
}
