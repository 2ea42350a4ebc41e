package io.vritti.store.remote;

/** A shared store did not do what it was asked. */
public final class RemoteException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RemoteFault fault;

    public RemoteException(RemoteFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public RemoteFault fault() {
        return fault;
    }
}
