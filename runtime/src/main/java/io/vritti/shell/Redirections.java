package io.vritti.shell;

import io.vritti.shell.Redirection.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads redirections. */
final class Redirections {

    /** Longer numbers are words: no process has that many descriptors. */
    private static final int MAX_DIGITS = 9;

    private final Readers readers;
    private final Source source;

    Redirections(Readers readers) {
        this.readers = readers;
        this.source = readers.source;
    }

    /** Reads one redirection if one starts here; else consumes nothing and returns false. */
    boolean read(List<Redirection> into) {
        int digits = 0;
        while (digits < MAX_DIGITS && Characters.isDigit(source.peek(digits))) {
            digits++;
        }
        int sign = source.peek(digits);
        if (digits == 0 && sign == '&' && source.peek(1) == '>') {
            boolean append = source.take("&>>");
            source.skip(append ? 0 : 2);
            file(append ? Kind.APPEND_ERR : Kind.OUT_ERR, 1, into);
            return true;
        }
        boolean process = digits == 0 && source.peek(1) == '(';
        if (sign != '<' && sign != '>' || process) {
            return false;
        }
        int number = digits == 0 ? -1 : Integer.parseInt(source.between(source.at(), source.at() + digits));
        source.skip(digits);
        if (sign == '<') {
            input(number < 0 ? 0 : number, into);
        } else {
            output(number < 0 ? 1 : number, into);
        }
        return true;
    }

    /** Reads all that stand here. */
    List<Redirection> readAll() {
        List<Redirection> all = new ArrayList<>(0);
        source.skipBlanks();
        while (read(all)) {
            source.skipBlanks();
        }
        return Collections.unmodifiableList(all);
    }

    private void input(int fd, List<Redirection> into) {
        if (source.take("<<<")) {
            file(Kind.HERESTRING, fd, into);
        } else if (source.take("<<")) {
            heredoc(fd, into);
        } else if (source.take("<>")) {
            file(Kind.READ_WRITE, fd, into);
        } else if (source.take("<&")) {
            file(Kind.DUPLICATE, fd, into);
        } else {
            source.skip(1);
            file(Kind.IN, fd, into);
        }
    }

    private void output(int fd, List<Redirection> into) {
        if (source.take(">>")) {
            file(Kind.APPEND, fd, into);
        } else if (source.take(">&")) {
            Word target = target();
            Kind kind = fd == 1 && target.literal() && !isDescriptor(target.text()) ? Kind.OUT_ERR : Kind.DUPLICATE;
            into.add(new Redirection(fd, kind, target, null, false));
        } else {
            source.skip(1);
            source.take("|");
            file(Kind.OUT, fd, into);
        }
    }

    /** True for {@code 1}, {@code -} and {@code 1-}. */
    private static boolean isDescriptor(String text) {
        int end = text.endsWith("-") ? text.length() - 1 : text.length();
        for (int i = 0; i < end; i++) {
            if (!Characters.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void file(Kind kind, int fd, List<Redirection> into) {
        into.add(new Redirection(fd, kind, target(), null, false));
    }

    private Word target() {
        source.skipBlanks();
        WordBuilder word = readers.words.read();
        if (word.isEmpty()) {
            readers.limits.fail();
        }
        return word.word();
    }

    private void heredoc(int fd, List<Redirection> into) {
        boolean stripTabs = source.take("-");
        readers.heredocs.expect(fd, target(), stripTabs, into);
    }
}
