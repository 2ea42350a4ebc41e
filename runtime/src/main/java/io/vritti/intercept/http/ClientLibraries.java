package io.vritti.intercept.http;

/** Reads the calls of client libraries. The agent's side gives it: this side knows no type of a host's library. */
public interface ClientLibraries {

    /**
     * @param library the name by which its woven code calls
     * @param target what that code hands over first
     * @param argument what it hands over second, or null
     * @return null where the call cannot be read
     */
    ClientCall read(String library, Object target, Object argument);

    /**
     * @param arguments of a call of the library; the first is an object of the library's own
     * @return those that take their places, or the same array
     */
    default Object[] replace(String library, Object[] arguments) {
        return arguments;
    }
}
