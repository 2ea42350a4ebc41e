package io.vritti.intercept.shell;

import io.vritti.intercept.io.OutputTail;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What a shell was given since it last waited for a command, and what it has printed. Guarded by its session. */
final class RunningText {

    /** More than a host's mark and a read of it have; what is behind it is forgotten. */
    private static final int WINDOW = 4 * 1024;

    /** A host that writes more before the shell is ready feeds it a script. */
    private static final int MOST_TEXTS = 64;

    private static final int MOST_CHARACTERS = 64 * 1024;

    /** As long the errors of a failed command are waited for at most: they come by another pipe than its mark. */
    private static final long ERRORS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** After so long a silence no more is waited for: the errors of one command are written at once. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private enum Kind {
        /** The shell begins, or is at something that is not followed. */
        UNFOLLOWED,
        /** One text that is a command, whose mark is awaited. */
        MARKED,
        /** One text that is a command, whose mark comes with the next text. */
        UNMARKED
    }

    private final List<String> texts = new ArrayList<>();
    private final Set<String> inFlight = new HashSet<>();
    private final StringBuilder window = new StringBuilder();
    private Kind kind = Kind.UNFOLLOWED;
    private int characters;
    private boolean unreadable;
    private boolean apart;
    private EndMark awaited;
    private OutputTail output = new OutputTail();
    private OutputTail errors = new OutputTail();
    private volatile long errorsAtNanos;
    private String said;
    private String unreadBefore = "";

    /** @param text null for what is no text */
    void begins(String text) {
        renew(Kind.UNFOLLOWED, text);
    }

    /**
     * @param mark null where it comes with the next text
     * @param unread errors of earlier commands that the host has not read
     */
    void beginsCommand(String text, EndMark mark, String unread) {
        renew(mark == null ? Kind.UNMARKED : Kind.MARKED, text);
        awaits(mark);
        unreadBefore = unread;
    }

    private void renew(Kind begun, String text) {
        kind = begun;
        texts.clear();
        characters = 0;
        inFlight.clear();
        window.setLength(0);
        unreadable = false;
        apart = false;
        awaited = null;
        output = new OutputTail();
        errors = new OutputTail();
        said = null;
        unreadBefore = "";
        add(text);
    }

    private void add(String text) {
        characters += text == null ? 0 : text.length();
        unreadable |= text == null || texts.size() >= MOST_TEXTS || characters > MOST_CHARACTERS;
        if (unreadable) {
            texts.clear();
        } else {
            texts.add(text);
        }
    }

    boolean isUnmarkedCommand() {
        return kind == Kind.UNMARKED;
    }

    boolean isMarkedCommand() {
        return kind == Kind.MARKED;
    }

    /** The command that runs is followed by nothing but its mark. */
    void markedBy(String text, EndMark mark) {
        kind = Kind.MARKED;
        apart = true;
        add(text);
        awaits(mark);
    }

    void isUnfollowed() {
        kind = Kind.UNFOLLOWED;
        unreadable = true;
        texts.clear();
        awaited = null;
    }

    /**
     * @param text null for what is no text
     * @param mark at its end, or null
     * @return false if it cannot be told any more when the shell waits again
     */
    boolean adds(String text, EndMark mark) {
        kind = Kind.UNFOLLOWED;
        add(text);
        return awaits(mark);
    }

    /** A mark that is printed before and not yet seen could be taken for this one. */
    private boolean awaits(EndMark mark) {
        awaited = mark;
        return mark == null || inFlight.add(mark.beginning());
    }

    /** @return the mark, once it is there */
    EndMark.Found heard(byte[] bytes, int from, int count) {
        output.write(bytes, from, count);
        if (awaited == null) {
            return null;
        }
        String read = new String(bytes, from, count, StandardCharsets.ISO_8859_1);
        window.append(read);
        // A mark is a whole line: a host that reads byte by byte has none searched for at each of them.
        EndMark.Found found = read.indexOf('\n') < 0 ? null : awaited.find(window);
        if (found == null) {
            window.delete(0, window.length() > 2 * WINDOW ? window.length() - WINDOW : 0);
            return null;
        }
        String all = output.telling();
        int mark = all.lastIndexOf(awaited.beginning().strip());
        said = mark < 0 ? all : all.substring(0, mark);
        awaited = null;
        return found;
    }

    void heardErrors(byte[] bytes, int from, int count) {
        errors.write(bytes, from, count);
        errorsAtNanos = System.nanoTime();
    }

    /** What it printed before its mark. */
    String output() {
        return said == null ? output.telling() : said;
    }

    /**
     * What it said of its errors; waits for a host that is just reading it, and longer where nothing else tells why it failed.
     *
     * @param unread gives what the host has not read
     */
    String errors(Supplier<String> unread) {
        long startNanos = System.nanoTime();
        String rest = unread.get();
        boolean silent = output().isBlank();
        while (own(rest).isEmpty()
                && (silent && errors.text().isEmpty()
                        || System.nanoTime() - Math.max(startNanos, errorsAtNanos) < QUIET_NANOS)
                && System.nanoTime() - startNanos < ERRORS_NANOS) {
            try {
                TimeUnit.MILLISECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            rest = unread.get();
        }
        return own(errors.telling() + rest);
    }

    /** What a host leaves unread is not said again by the next command; nothing where the two cannot be told apart. */
    private String own(String text) {
        return text.startsWith(unreadBefore) ? text.substring(unreadBefore.length()) : "";
    }

    /** Whether the last of the texts was a mark and the one before it a command. */
    boolean marksApart() {
        int last = texts.size() - 1;
        return apart
                || last > 0 && EndMark.in(texts.get(last)) != null && MarkedCommand.isComplete(texts.get(last - 1));
    }

    /**
     * Takes what unfollowed texts make of the shell.
     *
     * @return whether that cannot be told
     */
    boolean changesUnseen(ShellState state) {
        if (kind != Kind.UNFOLLOWED) {
            return false;
        }
        if (unreadable) {
            return true;
        }
        int last = texts.size() - 1;
        boolean markAlone = EndMark.in(texts.get(last)) != null;
        for (int i = 0; i < (markAlone ? last : texts.size()); i++) {
            MarkedCommand marked = i == last ? MarkedCommand.of(texts.get(i)) : null;
            boolean complete = marked != null || MarkedCommand.isComplete(texts.get(i));
            Script script = marked != null ? marked.script() : ShellParser.parse(texts.get(i));
            boolean isLast = i == last || markAlone && i == last - 1;
            if (!complete || !isLast && !ShellState.prepares(script)) {
                return true;
            }
            state.ran(script);
        }
        return false;
    }
}
