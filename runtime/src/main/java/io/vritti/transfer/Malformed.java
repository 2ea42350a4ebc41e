package io.vritti.transfer;

/** Says why a line cannot be read, in words that follow "line 12: ". */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }
}
