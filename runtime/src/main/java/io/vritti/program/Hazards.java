package io.vritti.program;

import io.vritti.shell.Assignment;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.Set;

/**
 * Commands that are never suggested, however often they worked (design.md §5.7): commands whose exit status is not their own,
 * that skip checks, force, delete, overwrite or raise privilege, or that reach where nothing can be checked.
 */
public final class Hazards {

    /** Variables, and settings given like them ({@code git -c}), that turn checks off. */
    private static final Set<String> UNSAFE_VARIABLES = Set.of(
            "SKIP",
            "HUSKY",
            "HUSKY_SKIP_HOOKS",
            "LEFTHOOK",
            "GIT_SSL_NO_VERIFY",
            "NODE_TLS_REJECT_UNAUTHORIZED",
            "PYTHONHTTPSVERIFY",
            "CURL_INSECURE",
            "PIP_BREAK_SYSTEM_PACKAGES",
            "PIP_TRUSTED_HOST",
            "GONOSUMCHECK",
            "GONOSUMDB",
            "GOFLAGS",
            "GOINSECURE",
            "MAVEN_OPTS",
            "MAVEN_ARGS",
            "LD_PRELOAD",
            "SUDO_ASKPASS",
            "core.hooksPath",
            "http.sslVerify");

    private Hazards() {}

    /** True when the script must not be shown as something to run. */
    public static boolean neverSuggest(Script script) {
        if (!OwnStatus.of(script)) {
            return true;
        }
        for (Pipeline pipeline : script.pipelines()) {
            if (isHazard(pipeline.stages().get(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHazard(SimpleCommand simple) {
        Command command = Command.of(simple);
        return !command.isEmpty() && command.program().isEmpty()
                || command.privileged()
                || command.viaXargs()
                || command.elsewhere()
                || command.has(Trait.HAZARD)
                || hasHazardousOption(command)
                || turnsChecksOff(simple)
                || overwrites(simple)
                || hidesHazard(simple, command);
    }

    private static boolean hasHazardousOption(Command command) {
        ProgramRow every = ProgramTable.all().find(ProgramTable.EVERY, "");
        for (Command c = command; c != null; c = c.delegate()) {
            if (every.has(Trait.HAZARD, c.parsed())) {
                return true;
            }
        }
        return false;
    }

    private static boolean turnsChecksOff(SimpleCommand simple) {
        for (Assignment assignment : simple.assignments()) {
            if (UNSAFE_VARIABLES.contains(assignment.name())) {
                return true;
            }
        }
        for (Word word : simple.words()) {
            int equals = word.text().indexOf('=');
            if (equals > 0 && UNSAFE_VARIABLES.contains(word.text().substring(0, equals))) {
                return true;
            }
        }
        return false;
    }

    private static boolean overwrites(SimpleCommand simple) {
        for (Redirection redirection : simple.redirections()) {
            if (redirection.kind().writes() && !redirection.target().text().equals("/dev/null")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hidesHazard(SimpleCommand simple, Command command) {
        if (command.shellCall() != null && isHiddenShell(command)) {
            return true;
        }
        for (Script inner : simple.substitutions()) {
            if (neverSuggest(inner)) {
                return true;
            }
        }
        return false;
    }

    /** True for a shell whose commands cannot be read here, or which runs a command that is not to be suggested. */
    private static boolean isHiddenShell(Command command) {
        boolean unseen = command.script() == null && command.shellCall().text() >= 0;
        boolean computed = !command.source().substitutions().isEmpty();
        return unseen
                || computed
                || command.shellCall().readsStdin()
                || command.script() != null && neverSuggest(command.script());
    }
}
