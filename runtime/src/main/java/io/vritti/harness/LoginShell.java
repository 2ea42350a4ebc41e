package io.vritti.harness;

import io.vritti.action.ExecutablePath;
import io.vritti.disk.Disk;
import io.vritti.disk.RealPath;
import io.vritti.reads.Paths;
import java.util.List;
import java.util.Map;

/**
 * Runs in mind the files that a login shell reads before its text (bash(1), INVOCATION; dash(1), Invocation), so that the command
 * inside has the environment that they make.
 */
final class LoginShell {

    private static final String SYSTEM = "/etc/profile";
    private static final List<String> OF_BASH = List.of(".bash_profile", ".bash_login", ".profile");
    private static final List<String> OF_OTHERS = List.of(".profile");
    private static final List<String> AT_EXIT = List.of(".bash_logout", "/etc/bash.bash_logout");

    /** Variables that name one more file, which not every login shell reads. */
    private static final List<String> FURTHER_FILES = List.of("BASH_ENV", "ENV");

    private final Surrounding surrounding;
    private final String called;

    /** @param called the shell, as its call names it */
    LoginShell(Surrounding surrounding, String called) {
        this.surrounding = surrounding;
        this.called = called;
    }

    /**
     * Takes over what the files leave to the text.
     *
     * @return false where that is not certain, or is more than variables
     */
    boolean prepares(String text) {
        Map<String, String> environment = surrounding.environment();
        String home = environment.get("HOME");
        String program = program(environment.get("PATH"));
        StartUpState state = home == null || !home.startsWith("/") || program == null || readsMore(environment)
                ? null
                : StartUpState.of(Paths.name(RealPath.of(program)), Paths.name(called), program, surrounding);
        if (state == null || text.contains("login_shell")) {
            return false;
        }
        StartUpRun run = new StartUpRun(state);
        run.file(SYSTEM);
        for (String name : state.isPosix() ? OF_OTHERS : OF_BASH) {
            String path = home + "/" + name;
            if (Disk.unknown(path)) {
                return false;
            }
            if (Disk.canRead(path)) {
                run.file(path);
                break;
            }
        }
        return state.certain()
                && !(text.contains("exit") && readsAtExit(home))
                && state.leavesAlone(text)
                && !readsMore(state.environment())
                && program.equals(program(state.environment().get("PATH")))
                && handsOver(state);
    }

    private static boolean readsMore(Map<String, String> environment) {
        return FURTHER_FILES.stream().anyMatch(environment::containsKey);
    }

    private static boolean readsAtExit(String home) {
        return AT_EXIT.stream().anyMatch(name -> !Disk.missing(name.startsWith("/") ? name : home + "/" + name));
    }

    private String program(String path) {
        return path == null ? null : new ExecutablePath(path).resolve(called, surrounding.directory());
    }

    private boolean handsOver(StartUpState state) {
        Map<String, String> after = state.environment();
        List<String> gone = surrounding.environment().keySet().stream()
                .filter(name -> !after.containsKey(name))
                .toList();
        gone.forEach(name -> surrounding.export(name, null));
        after.forEach((name, value) -> {
            if (!value.equals(surrounding.environment().get(name))) {
                surrounding.export(name, value);
            }
        });
        return true;
    }
}
