package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.hint;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** The machine: disk, memory, locks, limits, crashes. */
final class MachineWordings {

    static final List<Rule> ALL = List.of(
            rule(
                    FailureKind.DISK_FULL,
                    lesson(
                                    "The disk that holds {path} is full, or a quota is used up.",
                                    "See what fills it (df -h, df -i, du), remove what is not needed, such as caches and old builds, then repeat the call.",
                                    "Check df before large writes, and clear caches and old images regularly.")
                            .about(Cause.Kind.DISK_FULL, "path"),
                    said(
                            "no space left",
                            "(?:write|open|mkdir|copyfile|writing|error writing|close) '?(?<path>/[^\\n:']{1,200})'?: [Nn]o space left"),
                    said("no space left", "^(?:\\S{1,60}: )+?(?<path>/[^\\n:']{1,200}): [^\\n]{0,60}No space left"),
                    said("no space left", "'(?<path>[^'\\n]{1,200})': No space left"),
                    said("enospc", "ENOSPC: no space left on device, \\w+ '{path}'"),
                    said("don't have enough free space in", "free space in {path}")),
            rule(
                    FailureKind.DISK_FULL,
                    lesson(
                                    "The disk on which {tool} writes is full, or a quota is used up.",
                                    "See what fills it (df -h, df -i, du), remove what is not needed, such as caches and old builds, then repeat the call.",
                                    "Check df before large writes, and clear caches and old images regularly.")
                            .about(Cause.Kind.DISK_FULL, "tool"),
                    hint("no space left"),
                    hint("enospc"),
                    hint("quota exceeded"),
                    hint("disk full"),
                    hint("disk is full"),
                    hint("not enough"),
                    hint("insufficient disk space"),
                    hint("enough free space")),
            rule(
                    FailureKind.LOCK_HELD,
                    lesson(
                                    "Another process[, number {process},] holds the lock {path}.",
                                    "Wait until that process has ended, then repeat the call; take a lock file away only if its process is gone (ps).",
                                    "Run one such command at a time.")
                            .about(Cause.Kind.LOCK_HELD, "path"),
                    said("could not get lock", "Could not get lock {path}\\. It is held by process {process}"),
                    said("could not get lock", "Could not get lock {path}(?:\\.| -|$)"),
                    said(
                            "unable to lock",
                            "Unable to lock (?:the )?(?:administration )?(?:directory|database):? \\(?'?(?<path>/[^\\s'):]{1,160})"),
                    said("lock file", "lock file '?(?<path>/[^\\s',:]{1,160})'? (?:exists|already|is)"),
                    hint(".lck", "(?<path>\\S{1,160}\\.lck)"),
                    hint(".lock", "(?<path>[^\\s':(]{1,160}\\.lock)\\b"),
                    said("timeout waiting to lock", "Timeout waiting to lock {path}(?: \\(|\\.|$)")),
            rule(
                    FailureKind.LOCK_HELD,
                    lesson(
                                    "Another process holds the lock that {tool} needs.",
                                    "Wait until the other one has ended (ps shows it), then repeat the call; do not break the lock while it runs.",
                                    "Run one such command at a time.")
                            .about(Cause.Kind.LOCK_HELD, "tool"),
                    hint("lock"),
                    hint("being used by another process"),
                    hint("text file busy"),
                    hint("resource busy"),
                    hint("device or resource busy"),
                    hint("another instance"),
                    hint("already running"),
                    hint("frontend")),
            rule(
                    Set.of(FailureKind.OUT_OF_MEMORY),
                    lesson(
                            "The JVM's heap was too small for what {tool} did.",
                            "Give it more (-Xmx, MAVEN_OPTS, org.gradle.jvmargs), or do less at once.",
                            "Set the heap of builds and tests in the project's settings."),
                    hint("java heap space"),
                    hint("gc overhead limit"),
                    hint("metaspace"),
                    hint("outofmemoryerror"),
                    hint("could not reserve enough space")),
            rule(
                    Set.of(FailureKind.OUT_OF_MEMORY),
                    lesson(
                            "Node's heap was too small for what {tool} did.",
                            "Give it more (NODE_OPTIONS=--max-old-space-size with megabytes), or do less at once.",
                            "Set NODE_OPTIONS for large builds."),
                    hint("javascript heap out of memory"),
                    hint("reached heap limit")),
            rule(
                    Set.of(FailureKind.OUT_OF_MEMORY),
                    lesson(
                            "{tool} needed more memory than this machine or container gives it, and was ended.",
                            "Do less at once (fewer jobs, -j1, smaller batches), end what else runs, or raise the memory limit.",
                            "Watch memory (free -m, docker stats) in large builds, and limit their jobs."),
                    hint("memory"),
                    hint("oomkilled"),
                    hint("bad_alloc"),
                    hint("killed"),
                    hint("enomem"),
                    hint("exit code 137")),
            rule(
                    FailureKind.RESOURCE_LIMIT,
                    lesson(
                            "{tool} has opened more files or watches than it may.",
                            "Open fewer at once or close them; else raise the limit (ulimit -n, fs.inotify.max_user_watches).",
                            "Close files in loops, and leave build folders out of what is watched."),
                    hint("too many open files"),
                    hint("emfile", "\\bEMFILE\\b"),
                    hint("file watchers"),
                    hint("enfile"),
                    hint("inotify")),
            rule(
                    Set.of(FailureKind.RESOURCE_LIMIT, FailureKind.USAGE_SYNTAX),
                    lesson(
                            "The command line is longer than the system takes: a pattern or list stands for too many names.",
                            "Hand the names over in portions: find with -exec {} +, or xargs.",
                            "Use find or xargs for folders with many files."),
                    hint("argument list too long"),
                    hint("e2big"),
                    hint("filename or extension is too long")),
            rule(
                    FailureKind.RESOURCE_LIMIT,
                    lesson(
                            "No more processes or threads may be started here.",
                            "End processes that were left running (ps), start fewer at once, or raise the limit (ulimit -u, the container's pids limit).",
                            "End background processes when they are not needed any more."),
                    hint("fork: retry"),
                    hint("resource temporarily unavailable"),
                    hint("unable to create native thread"),
                    hint("pthread_create")),
            rule(
                    FailureKind.CRASHED,
                    lesson(
                            "{tool} crashed inside its own code: it was ended by a signal (segmentation fault or abort).",
                            "Run it on a smaller input to find what makes it crash; rebuild it clean, or use another version of it and its native libraries.",
                            "Keep native libraries and the program that uses them at matching versions."),
                    hint("segmentation fault"),
                    hint("sigsegv"),
                    hint("core dumped"),
                    hint("bus error"),
                    hint("illegal instruction"),
                    hint("fatal error has been detected by the java runtime"),
                    hint("aborted"),
                    hint("exit code 139"),
                    hint("exit code 134"),
                    hint("exit code 132"),
                    hint("exit code 136"),
                    hint("exit code 135")),
            rule(
                    FailureKind.PROGRAM_ERROR,
                    lesson(
                            "{tool} called itself or a cycle of functions without end[, at {file}:{line}].",
                            "Give the recursion an end, or turn it into a loop, where the trace repeats.",
                            "Test recursion with its smallest and a deep input."),
                    hint("recursionerror"),
                    hint("stackoverflowerror"),
                    hint("maximum call stack size exceeded"),
                    hint("has overflowed its stack"),
                    hint("stack level too deep")));

    private MachineWordings() {}
}
