package io.vritti.reads.follow;

import io.vritti.reads.ReadSet;
import io.vritti.reads.Variables;
import io.vritti.shell.Script;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a shell text reads, whichever of its branches runs: the union of what its commands read. It is closed only if
 * every command in it is known, and every name that a command reads is certain.
 */
public final class ShellReadAnalyzer {

    /** Scripts that call scripts; deeper is not one tool's own script any more. */
    private static final int MAX_DEPTH = 5;

    /** What makes a text depend on more than its commands: time, chance, other processes, other rules for patterns. */
    private static final List<String> NEVER_SURE = List.of(
            "$$",
            "${$",
            "$!",
            "${!",
            "/dev/tcp",
            "/dev/udp",
            "/dev/random",
            "/dev/urandom",
            "coproc ",
            "dotglob",
            "globstar",
            "extglob",
            "nocaseglob");

    /**
     * Within arithmetic and {@code [[ -gt ]]} a shell takes a bare name for its value; its {@code printf} takes {@code %(...)T} for the
     * time (bash(1), printf).
     */
    private static final Pattern UNSTEADY = Pattern.compile(
            "(?<!\\w)(?:S?RANDOM|SECONDS|EPOCHSECONDS|EPOCHREALTIME|BASHPID|PPID|HISTCMD)(?!\\w)|%[-\\d.]*\\([^)]{0,80}\\)T");

    private final ReadSet reads;
    private final CommandReadAnalyzer commands;

    public ShellReadAnalyzer(ReadSet reads) {
        this.reads = reads;
        this.commands = new CommandReadAnalyzer(reads, this);
    }

    /** @param hostStdin whether its first commands read what the host gives to the action */
    public void add(Script script, String directory, Variables variables, boolean hostStdin, int depth) {
        add(script, directory, variables, hostStdin, false, depth);
    }

    /** A text whose output is used; gives what it prints, less the newlines at its end, or null if that is not certain. */
    public String addAsking(Script script, String directory, Variables variables, int depth) {
        add(script, directory, variables, false, depth);
        return new Outputs(reads.view(), Set.of()).of(script, directory, variables);
    }

    /** A text that another one runs in itself, as {@code . ./env.sh} does. */
    void addSourced(Script script, String directory, Variables variables, boolean hostStdin, int depth) {
        add(script, directory, variables, hostStdin, true, depth);
    }

    private void add(
            Script script, String directory, Variables variables, boolean hostStdin, boolean sourced, int depth) {
        if (!script.understood() || depth > MAX_DEPTH) {
            reads.giveUp("a shell text that is not understood");
            return;
        }
        String text = script.withoutRetryNote();
        for (String sign : NEVER_SURE) {
            if (text.contains(sign)) {
                reads.giveUp(sign + " cannot be followed");
                return;
            }
        }
        Matcher unsteady = UNSTEADY.matcher(text);
        if (unsteady.find()) {
            reads.giveUp(unsteady.group() + " cannot be followed");
            return;
        }
        new ShellRun(reads, commands, variables, sourced, depth, directory).add(script, hostStdin);
    }
}
