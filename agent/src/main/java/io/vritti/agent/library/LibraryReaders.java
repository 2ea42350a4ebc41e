package io.vritti.agent.library;

import io.vritti.agent.weave.SeenLibraries;
import io.vritti.intercept.HostLibraries;
import io.vritti.intercept.http.CallReport;
import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.HostTurn;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The readers of the libraries that this host has used so far. A library that lacks a member which its reader needs is not read any
 * more, with one line in the log: its calls go by unseen.
 */
public final class LibraryReaders implements HostLibraries {

    private final Map<String, Copies> libraries = new ConcurrentHashMap<>();
    private final SeenLibraries seen;

    /** @param seen is told of libraries that cannot be read */
    public LibraryReaders(SeenLibraries seen) {
        this.seen = seen;
    }

    @Override
    public ClientCall read(String library, Object target, Object argument) {
        Copy copy = copy(library, target);
        ClientCall call = copy.read(target, argument);
        return call == null ? null : new ReadCall(call, copy);
    }

    @Override
    public Object[] replace(String library, Object[] arguments) {
        return copy(library, arguments[0]).replace(arguments);
    }

    @Override
    public HostToolCall toolCall(String framework, Object target, Object[] arguments) {
        Copy copy = copy(framework, target);
        HostToolCall call = copy.toolCall(target, arguments);
        return call == null ? null : new ReadToolCall(call, copy::giveUp);
    }

    @Override
    public HostTurn turn(String framework, Object target, Object[] arguments) {
        return copy(framework, target).turn(target, arguments);
    }

    private Copy copy(String library, Object ofLibrary) {
        Copies copies = libraries.get(library);
        if (copies == null) {
            copies = new Copies(Libraries.named(library), seen);
            libraries.put(library, copies);
        }
        return copies.get(ofLibrary instanceof Class<?> type ? type : ofLibrary.getClass());
    }

    /** The readers of one library, by the host's class that they read first: they are kept by it, and go with it. */
    private static final class Copies extends ClassValue<Copy> {

        private final Library library;
        private final SeenLibraries seen;

        Copies(Library library, SeenLibraries seen) {
            this.library = library;
            this.seen = seen;
        }

        @Override
        protected Copy computeValue(Class<?> type) {
            return new Copy(library, type, seen);
        }
    }

    private static final class Copy {

        private final String library;
        private final WeakReference<Class<?>> type;
        private final SeenLibraries seen;
        private volatile LibraryReader reader;

        Copy(Library library, Class<?> type, SeenLibraries seen) {
            this.library = library.name();
            this.type = new WeakReference<>(type);
            this.seen = seen;
            try {
                reader = (LibraryReader) new ReaderLoader(library, type)
                        .loadClass(library.readerClass())
                        .getConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException | LinkageError unknown) {
                giveUp(unknown);
            }
        }

        ClientCall read(Object target, Object argument) {
            LibraryReader known = reader;
            try {
                return known == null ? null : known.read(target, argument);
            } catch (LinkageError unknown) {
                giveUp(unknown);
                return null;
            }
        }

        Object[] replace(Object[] arguments) {
            LibraryReader known = reader;
            try {
                return known == null ? arguments : known.replace(arguments);
            } catch (LinkageError unknown) {
                giveUp(unknown);
                return arguments;
            }
        }

        HostToolCall toolCall(Object target, Object[] arguments) {
            LibraryReader known = reader;
            try {
                return known == null ? null : known.toolCall(target, arguments);
            } catch (LinkageError unknown) {
                giveUp(unknown);
                return null;
            }
        }

        /** One that cannot be read is a turn all the same, and says nothing of how tool calls can be read. */
        HostTurn turn(Object target, Object[] arguments) {
            LibraryReader known = reader;
            try {
                return known == null ? null : known.turn(target, arguments);
            } catch (LinkageError | RuntimeException unknown) {
                return null;
            }
        }

        void giveUp(Throwable unknown) {
            reader = null;
            Class<?> read = type.get();
            if (read != null) {
                seen.unreadable(library, read, unknown);
            }
        }
    }

    /** Passes on what the library's reader says, as long as the library has what it needs. */
    private record ReadCall(ClientCall call, Copy copy) implements ClientCall {

        @Override
        public OutgoingRequest request() {
            try {
                return call.request();
            } catch (LinkageError unknown) {
                copy.giveUp(unknown);
                return null;
            }
        }

        @Override
        public IncomingResponse response(Object result) {
            try {
                return call.response(result);
            } catch (LinkageError unknown) {
                copy.giveUp(unknown);
                return null;
            }
        }

        @Override
        public boolean mayWait() {
            return call.mayWait();
        }

        @Override
        public Object observing(Object callback, CallReport report) {
            try {
                return call.observing(callback, report);
            } catch (LinkageError unknown) {
                copy.giveUp(unknown);
                return callback;
            }
        }

        @Override
        public boolean isCancelled() {
            return call.isCancelled();
        }
    }
}
