package io.vritti.intercept.shell;

import io.vritti.shell.ShellKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A shell that takes its commands from a pipe, as its host has started it.
 *
 * @param call the words that start the same shell with a text to run, but for that text
 * @param interactive it says so itself: then {@code !} stands for earlier commands in some shells
 * @param prepared its start-up files have run, and may have defined functions
 */
record KeptShell(List<String> call, boolean interactive, boolean prepared) {

    private static final Set<ShellKind> KNOWN = Set.of(ShellKind.SH, ShellKind.BASH, ShellKind.DASH, ShellKind.ZSH);

    /** Those that say how the shell begins; by others, such as {@code -e}, one command may end it. */
    private static final Pattern OPTION = Pattern.compile("-[ils]+|-|--login|--norc|--noprofile");

    /** It becomes the program behind it, so that the process is the shell. */
    private static final String ENV = "env";

    /** @return null where it is no such shell, or one whose commands come from elsewhere */
    static KeptShell of(List<String> argv) {
        int at = argv.size() > 1 && name(argv.get(0)).equals(ENV) ? 1 : 0;
        ShellKind kind = ShellKind.of(name(argv.get(at)));
        List<String> options = argv.subList(at + 1, argv.size());
        if (kind == null
                || !KNOWN.contains(kind)
                || !options.stream().allMatch(option -> OPTION.matcher(option).matches())) {
            return null;
        }
        boolean interactive = has(options, 'i');
        boolean login = has(options, 'l') || options.contains("--login");
        List<String> call = new ArrayList<>(argv.subList(0, at + 1));
        // Without its files such a shell begins as any other.
        if (interactive && !options.contains("--norc")) {
            call.add("-i");
        }
        if (login && !options.contains("--noprofile")) {
            call.add("-l");
        }
        boolean prepared = kind == ShellKind.ZSH || call.size() > at + 1;
        call.add("-c");
        return new KeptShell(List.copyOf(call), interactive, prepared);
    }

    List<String> running(String command) {
        List<String> argv = new ArrayList<>(call);
        argv.add(command);
        return argv;
    }

    private static boolean has(List<String> options, char letter) {
        return options.stream().anyMatch(option -> !option.startsWith("--") && option.indexOf(letter) > 0);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
