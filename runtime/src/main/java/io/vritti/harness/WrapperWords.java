package io.vritti.harness;

import io.vritti.program.Command;
import io.vritti.program.WrapperFacts;
import io.vritti.reads.Paths;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;

/** Programs in front of a command that run it, let its status through and change nothing for it but limit and variables. */
final class WrapperWords {

    private final Surrounding surrounding;

    WrapperWords(Surrounding surrounding) {
        this.surrounding = surrounding;
    }

    /** Index of the command behind one wrapper, or the same index if none that is transparent stands there. */
    int behind(List<Word> words, int at) {
        String called = words.get(at).text();
        String name = Paths.name(called);
        WrapperFacts wrapper = WrapperFacts.of(name);
        boolean builtin = surrounding.shell() != null && wrapper.isBuiltin() && called.equals(name);
        boolean known = words.get(at).literal() && wrapper.isTransparent();
        if (!known || !builtin && !surrounding.hasProgram(called)) {
            return at;
        }
        int next = wrapper.behindOwnWords(words, wrapper.assigns() ? unset(words, at + 1) : at + 1);
        if (next >= 0 && wrapper.assigns()) {
            next = variables(words, next);
        }
        if (next < 0 || next >= words.size()) {
            return at;
        }
        limit(words, at, next);
        return next;
    }

    /** Takes out the variables of {@code env -u NAME}. */
    private int unset(List<Word> words, int from) {
        int next = from;
        while (next + 1 < words.size() && words.get(next).text().equals("-u") && isOwnVariable(words.get(next + 1))) {
            surrounding.export(words.get(next + 1).text(), null);
            next += 2;
        }
        return next;
    }

    /** Without a search path each shell takes one of its own. */
    private static boolean isOwnVariable(Word name) {
        return name.literal() && name.text().indexOf('=') < 0 && !name.text().equals("PATH");
    }

    private int variables(List<Word> words, int from) {
        int next = from;
        while (next < words.size() && words.get(next).text().indexOf('=') > 0) {
            String value = surrounding.value(words.get(next));
            if (value == null) {
                return -1;
            }
            int equals = value.indexOf('=');
            surrounding.export(value.substring(0, equals), value.substring(equals + 1));
            next++;
        }
        return next;
    }

    private void limit(List<Word> words, int from, int to) {
        long nanos = Command.of(new SimpleCommand(List.of(), words.subList(from, to + 1), List.of()))
                .limitNanos();
        if (nanos >= 0) {
            surrounding.limit(nanos);
        }
    }
}
