package io.vritti.program;

import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.ShellCall;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;
import java.util.Objects;

/** A simple command less what only runs it ({@code env}, {@code timeout 5}, {@code nice}, {@code sudo}, {@code xargs} ..). */
public final class Command {

    /** {@code poetry run python -m pytest} is two; more than four is no call that anybody makes. */
    private static final int MAX_DELEGATES = 4;

    private final SimpleCommand source;
    private final int delegatesAbove;
    private final Wrapping wrapping;
    private final Word executable;
    private final String program;
    private final List<Word> words;
    private final String subcommand;
    private final ProgramRow entry;
    private final Arguments arguments;
    private Script script;

    private Command(SimpleCommand source, int delegatesAbove) {
        this.source = source;
        this.delegatesAbove = delegatesAbove;
        this.wrapping = Wrapping.of(source.words());
        List<Word> all = source.words();
        int at = wrapping.commandAt();
        this.executable = all.isEmpty() ? Word.ofLiteral("") : all.get(at);
        this.program = ProgramName.of(executable);
        this.words = all.isEmpty() ? List.of() : all.subList(at + 1, all.size());
        ProgramRow base = ProgramTable.all().find(program, "");
        this.subcommand = Subcommand.of(program, base, words);
        this.entry = subcommand.isEmpty() ? base : ProgramTable.all().find(program, subcommand);
        this.arguments = Arguments.of(words, Subcommand.syntax(base, entry));
    }

    public static Command of(SimpleCommand source) {
        return new Command(source, 0);
    }

    /** What this was before unwrapping. */
    public SimpleCommand source() {
        return source;
    }

    /** True when there is no program: only assignments or redirections. */
    public boolean isEmpty() {
        return source.words().isEmpty();
    }

    /** The last segment of the executable's path, such as {@code git}; empty if the shell would still expand it. */
    public String program() {
        return program;
    }

    /** The executable as written, path or name, quotes removed; empty if {@link #isEmpty}. */
    public String executable() {
        return executable.text();
    }

    /** What follows the executable. */
    public List<Word> arguments() {
        return words;
    }

    /**
     * {@code push} for {@code git -C r push}, {@code run build} for {@code npm run build}, the goals of mvn, {@code -m
     * pytest} for {@code python -m pytest}; empty if the program has none.
     */
    public String subcommand() {
        return subcommand;
    }

    /** Program and subcommand, {@code git push}; the executable as written where the program is not known. */
    public String family() {
        String name = program.isEmpty() ? executable.text() : program;
        return subcommand.isEmpty() ? name : name + " " + subcommand;
    }

    /** The time the command has by its own arguments ({@code timeout 5}, {@code curl -m 5}) in nanoseconds, or -1. */
    public long limitNanos() {
        long least = wrapping.limitNanos();
        for (String option : entry.values(Trait.LIMIT)) {
            least = Wrapping.lesser(least, TimeLimit.nanos(arguments.value(option)));
        }
        return least;
    }

    /** True when sudo or its like runs it. */
    public boolean privileged() {
        return wrapping.privileged() || has(Trait.PRIVILEGED);
    }

    /** True when xargs starts its command though there be nothing to read: not with -r, and not with -I (xargs(1)). */
    public boolean startsAlways() {
        return entry.mentions(Trait.ALWAYS) && arguments.haveOnly(entry.values(Trait.ALWAYS));
    }

    /** True when xargs adds arguments that are not known. */
    public boolean viaXargs() {
        return wrapping.xargs();
    }

    /**
     * True for what acts in another machine, file system or user (ssh, docker exec, chroot, sudo), or by a login shell,
     * which reads profiles first: the local world proves nothing about it (design.md §5.2).
     */
    public boolean elsewhere() {
        if (wrapping.elsewhere() || has(Trait.ELSEWHERE)) {
            return true;
        }
        ShellCall call = shellCall();
        return call != null && call.login() || Programs.elsewhere(script());
    }

    /** True when a wrapper lets it go on after the call has ended ({@code setsid}). */
    public boolean detached() {
        return wrapping.detaches();
    }

    /** What {@code sh -c} runs, or null if this is not such a call, or its text is not literal. */
    public Script script() {
        if (script == null) {
            ShellCall call = shellCall();
            script = call == null ? null : call.script(shellWords());
        }
        return script;
    }

    /** The text that the program itself gives to a shell, as {@code flock x -c TEXT} does; null without one that is certain. */
    public String shellText() {
        boolean plain = entry.has(Trait.SHELLTEXT, arguments)
                && arguments.haveOnly(entry.values(Trait.HARMLESS))
                && words.stream().allMatch(Word::literal);
        return !plain
                ? null
                : entry.values(Trait.SHELLTEXT).stream()
                        .map(arguments::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** What is neither an option nor the value of one. */
    public List<String> operands() {
        return arguments.operands();
    }

    /** The call taken apart if the program is a shell, else null. */
    public ShellCall shellCall() {
        return ShellCall.isShell(program) ? ShellCall.of(shellWords()) : null;
    }

    private List<Word> shellWords() {
        return source.words().subList(wrapping.commandAt(), source.words().size());
    }

    /** What {@code npx}, {@code poetry run}, {@code python -m} and the like run, or null. */
    Command delegate() {
        if (delegatesAbove == MAX_DELEGATES) {
            return null;
        }
        int from = words.size();
        String module = Subcommand.module(entry, arguments);
        if (module != null) {
            from = indexOf(module);
        } else if (entry.mentions(Trait.RUNS)) {
            from = arguments.indexOf(entry.subcommandWords(), words.size());
        }
        if (from >= words.size()) {
            return null;
        }
        SimpleCommand rest = new SimpleCommand(List.of(), words.subList(from, words.size()), source.redirections());
        return new Command(rest, delegatesAbove + 1);
    }

    private int indexOf(String text) {
        int i = 0;
        while (i < words.size() && !words.get(i).text().equals(text)) {
            i++;
        }
        return i;
    }

    ProgramRow entry() {
        return entry;
    }

    Arguments parsed() {
        return arguments;
    }

    /** True when the program, or the one it delegates to, has the trait. */
    boolean has(Trait trait) {
        if (entry.has(trait, arguments)) {
            return true;
        }
        Command delegate = delegate();
        return delegate != null && delegate.has(trait);
    }

    /** True when stdin is a file, heredoc or string that the command itself names. */
    boolean redirectsStdin() {
        for (Redirection redirection : source.redirections()) {
            if (redirection.replacesStdin()) {
                return true;
            }
        }
        return false;
    }
}
