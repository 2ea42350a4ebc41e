package io.vritti.failure.classify;

import java.util.List;

/** Rules about resources of the machine that are used up or taken. */
final class MachineRules {

    static final List<KindRule> ALL = List.of(
            // Before the lock that could not be taken for that reason.
            KindRule.phrases(FailureKind.PERMISSION_DENIED, "are you root", "open (13: permission denied)"),
            KindRule.phrases(
                    FailureKind.LOCK_HELD,
                    "could not get lock",
                    "unable to acquire the dpkg",
                    "unable to lock",
                    "database is locked",
                    "database table is locked",
                    "sqlite_busy",
                    ".lock': file exists",
                    "another git process seems to be running",
                    "lock wait timeout",
                    "deadlock detected",
                    "deadlock found",
                    "timeout waiting to lock",
                    "error acquiring the state lock",
                    "could not lock config file",
                    "holding the yum lock",
                    "text file busy",
                    "device or resource busy",
                    "resource busy",
                    "ebusy",
                    "locked by another process",
                    "used by another process",
                    "lock file exists",
                    "cannot acquire lock",
                    "failed to acquire lock"),
            KindRule.phrases(
                    FailureKind.PORT_IN_USE,
                    "address already in use",
                    "address in use",
                    "eaddrinuse",
                    "port is already allocated",
                    "port already in use",
                    "ports are not available",
                    "only one usage of each socket address"),
            KindRule.patterns(
                    FailureKind.PORT_IN_USE,
                    "\\bport\\b.{0,40}\\b(?:already in use|is in use|was already in use|being used|is taken|is already used)"),
            // inotify's limit says ENOSPC too.
            // "Could not locate Gemfile" has the letters, too.
            KindRule.patterns(FailureKind.RESOURCE_LIMIT, "\\be[mn]file\\b"),
            KindRule.phrases(
                    FailureKind.RESOURCE_LIMIT,
                    "system limit for number of file watchers",
                    "too many open files",
                    "argument list too long",
                    "unable to create new native thread",
                    "unable to create native thread",
                    "too many connections",
                    "too many clients already",
                    "fork: retry",
                    "fork: resource temporarily unavailable",
                    "resource temporarily unavailable",
                    "insufficient_quota",
                    "exceeded your current quota",
                    "quota exceeded",
                    "exceeded quota"),
            KindRule.phrases(
                    FailureKind.DISK_FULL,
                    "no space left on device",
                    "enospc",
                    "disk quota exceeded",
                    "disk is full",
                    "disk full",
                    "not enough space on the disk",
                    "not enough free disk space",
                    "insufficient disk space",
                    "don't have enough free space"),
            KindRule.phrases(
                    FailureKind.OUT_OF_MEMORY,
                    "out of memory",
                    "outofmemory",
                    "oomkilled",
                    "oom-kill",
                    "oom killer",
                    "cannot allocate memory",
                    "enomem",
                    "std::bad_alloc",
                    "memoryerror",
                    "gc overhead limit",
                    "memory exhausted",
                    "insufficient memory",
                    "could not reserve enough space"),
            KindRule.phrases(
                    FailureKind.KILLED_AT_LIMIT,
                    "command timed out",
                    "timeout: sending signal",
                    "due to time limit",
                    "exceeded the time limit",
                    "time limit exceeded"));

    private MachineRules() {}
}
