package io.vritti.harness;

import io.vritti.program.Command;
import io.vritti.reads.Paths;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Programs in front of a command that run it, let its status through and change nothing for it but limit and variables. */
final class WrapperWords {

    private static final Pattern NONE = Pattern.compile("(?!)");

    /** By program, the options with which it is transparent; the program is in the manual of GNU coreutils or util-linux. */
    private static final Map<String, Pattern> OPTIONS = Map.of(
            "command",
            NONE,
            "exec",
            NONE,
            "nohup",
            NONE,
            "time",
            Pattern.compile("-p"),
            "setsid",
            Pattern.compile("-w|--wait"),
            "stdbuf",
            Pattern.compile("-[ioe][L0-9]+|--(?:input|output|error)=[L0-9]+"),
            "nice",
            Pattern.compile("-n?\\d+|--adjustment=\\d+"),
            "ionice",
            Pattern.compile("-c[0-3]|-n[0-7]"),
            "timeout",
            Pattern.compile("--foreground|--kill-after=\\w+|-k\\w+"),
            "env",
            NONE);

    /** Their value is the next word. */
    private static final Set<String> VALUED =
            Set.of("nice -n", "ionice -c", "ionice -n", "stdbuf -i", "stdbuf -o", "stdbuf -e", "timeout -k");

    /** Of the shells themselves: there they need no file. */
    private static final Set<String> BUILTINS = Set.of("command", "exec");

    private final Surrounding surrounding;

    WrapperWords(Surrounding surrounding) {
        this.surrounding = surrounding;
    }

    /** Index of the command behind one wrapper, or the same index if none that is transparent stands there. */
    int behind(List<Word> words, int at) {
        String called = words.get(at).text();
        String name = Paths.name(called);
        Pattern known = words.get(at).literal() ? OPTIONS.get(name) : null;
        boolean builtin = surrounding.shell() != null && BUILTINS.contains(called);
        if (known == null || !builtin && !surrounding.hasProgram(called)) {
            return at;
        }
        int next = at + 1;
        boolean waits = !name.equals("setsid");
        while (next < words.size()
                && words.get(next).literal()
                && words.get(next).text().startsWith("-")) {
            String option = words.get(next).text();
            if (VALUED.contains(name + " " + option)) {
                next++;
            } else if (!known.matcher(option).matches()) {
                return at;
            }
            waits |= name.equals("setsid");
            next++;
        }
        if (name.equals("env")) {
            next = variables(words, next);
        } else if (name.equals("timeout")) {
            next++;
        }
        if (!waits || next < 0 || next >= words.size()) {
            return at;
        }
        limit(words, at, next);
        return next;
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
