package io.vritti.evidence.check;

import io.vritti.program.Command;
import io.vritti.program.ProgramFacts;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import java.util.Set;

/**
 * Variables by which programs choose how they show things (colours, pagers, prompts, progress), not what they do: no-color.org,
 * bixense.com/clicolors, the manuals of Git, GitHub CLI, systemd, PostgreSQL, Cargo, GCC, grep, less, Bash and Python.
 */
final class PresentationVariables {

    private static final Set<String> NAMES = Set.of(
            "PAGER",
            "GIT_PAGER",
            "MANPAGER",
            "GH_PAGER",
            "AWS_PAGER",
            "SYSTEMD_PAGER",
            "PSQL_PAGER",
            "BAT_PAGER",
            "LESS",
            "LESSOPEN",
            "LESSCLOSE",
            "MORE",
            "NO_COLOR",
            "FORCE_COLOR",
            "CLICOLOR",
            "CLICOLOR_FORCE",
            "PY_COLORS",
            "PYTHON_COLORS",
            "CARGO_TERM_COLOR",
            "CARGO_TERM_PROGRESS_WHEN",
            "GCC_COLORS",
            "GREP_COLOR",
            "GREP_COLORS",
            "LS_COLORS",
            "SYSTEMD_COLORS",
            "NPM_CONFIG_COLOR",
            "npm_config_color",
            "NPM_CONFIG_PROGRESS",
            "npm_config_progress",
            "NPM_CONFIG_FUND",
            "npm_config_fund",
            "NPM_CONFIG_UPDATE_NOTIFIER",
            "npm_config_update_notifier",
            "PIP_PROGRESS_BAR",
            "PIP_NO_COLOR",
            "PIP_DISABLE_PIP_VERSION_CHECK",
            "PYTHONUNBUFFERED",
            "HISTFILE",
            "HISTSIZE",
            "HISTCONTROL",
            "PS1",
            "PS2",
            "PROMPT_COMMAND",
            "CI",
            "DEBIAN_FRONTEND");

    private PresentationVariables() {}

    /** @param script what the variable is set for; to a program in it the variable may be more than that */
    static boolean contains(String name, Script script) {
        if (!NAMES.contains(name)) {
            return false;
        }
        for (SimpleCommand command : script.commands()) {
            if (ProgramFacts.of(Command.of(command).program()).heeds(name)) {
                return false;
            }
        }
        return true;
    }
}
