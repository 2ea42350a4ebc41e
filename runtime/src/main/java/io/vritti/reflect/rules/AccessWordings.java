package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** What one may not do, and whom one is not taken for. */
final class AccessWordings {

    private static final Set<FailureKind> RIGHTS = Set.of(FailureKind.PERMISSION_DENIED, FailureKind.PROTECTED);

    static final List<Rule> ALL = List.of(
            rule(
                    FailureKind.PROTECTED,
                    lesson(
                            "This Python belongs to the operating system, and packages may not be installed into it.",
                            "Make a virtual environment (python3 -m venv .venv) and install there.",
                            "Use a virtual environment for each project."),
                    said("externally-managed-environment"),
                    said("externally managed")),
            rule(
                    FailureKind.PROTECTED,
                    lesson(
                                    "The file system of {path} is mounted read-only.",
                                    "Write to another place, such as a temporary folder; ask the user where it must be this one.",
                                    "Check with test -w that a folder can be written to.")
                            .about(Cause.Kind.PERMISSION_DENIED, "path"),
                    said("read-only file system", "'{path}'.{0,20}: Read-only file system"),
                    said(
                            "read-only file system",
                            "(?:open|mkdir|create|remove|rename|chmod|unlink) {path}: read-only file system"),
                    said("read-only file system", "Read-only file system: '{path}'"),
                    said("read-only file system", "{path}: Read-only file system"),
                    said("erofs", "EROFS: read-only file system, \\w+ '{path}'"),
                    said("read-only file system")),
            rule(
                    Set.of(FailureKind.PERMISSION_DENIED, FailureKind.PROTECTED, FailureKind.UNKNOWN),
                    lesson(
                            "PowerShell's execution policy forbids scripts here, {path} among them.",
                            "Ask the user to allow local scripts (Set-ExecutionPolicy RemoteSigned for the user), or run its commands one by one.",
                            "Set the execution policy when an environment is prepared."),
                    said(
                            "running scripts is disabled",
                            "File {path} cannot be loaded because running scripts is disabled")),
            rule(
                    RIGHTS,
                    lesson(
                            "rm does not remove what it was given, because that would be the root or the current folder.",
                            "Name the folder that is meant, from outside of it.",
                            "Check a path that comes from a variable before it is removed."),
                    said("dangerous to operate recursively"),
                    said("refusing to remove '.' or '..'")),
            rule(
                    FailureKind.AUTH,
                    lesson(
                                    "The SSH server[ at {host}] took none of the keys that were offered.",
                                    "Check that the key is loaded (ssh-add -l) and known to the server, or use an HTTPS address with a token.",
                                    "Set credentials up before an agent starts; it cannot answer questions.")
                            .about(Cause.Kind.CREDENTIAL, "host"),
                    said("permission denied (publickey", "{host}: Permission denied \\(publickey"),
                    said("permission denied (publickey"),
                    said("permission denied, please try again"),
                    said("too many authentication failures")),
            rule(
                    FailureKind.AUTH,
                    lesson(
                                    "The key of the SSH server[ {host}] is not known here, or is another one than before.",
                                    "Have the key confirmed by someone who knows it, and put it into known_hosts; do not switch the check off.",
                                    "Put server keys into known_hosts when an environment is prepared.")
                            .about(Cause.Kind.CREDENTIAL, "host"),
                    said("host key verification failed", "(?:host key for|authenticity of host '){host}"),
                    said("host key verification failed"),
                    said("remote host identification has changed")),
            rule(
                    FailureKind.AUTH,
                    lesson(
                                    "No credentials were given for {url}, and there is nobody to be asked for them.",
                                    "Set up a token or a credential helper for that address, then repeat the call.",
                                    "Give credentials by environment or helper; a prompt cannot be answered here.")
                            .about(Cause.Kind.CREDENTIAL, "url"),
                    said("could not read username", "could not read (?:Username|Password) for '{url}'"),
                    said("could not read password", "could not read (?:Username|Password) for '{url}'"),
                    said("authentication failed for", "Authentication failed for '{url}'")),
            rule(
                    FailureKind.AUTH,
                    lesson(
                                    "The database refused the credentials[ of the user {user}] that were given.",
                                    "Correct the user or the password in the settings of the connection; repeating it will not help.",
                                    "Keep credentials of databases in one place (.env, .pgpass, a secret store).")
                            .about(Cause.Kind.CREDENTIAL, "user"),
                    said("access denied for user", "access denied for user '?{user}'?@"),
                    said("password authentication failed", "password authentication failed for user '{user}'"),
                    said("login failed for user", "login failed for user '{user}'"),
                    said("peer authentication failed", "peer authentication failed for user '{user}'"),
                    said("authentication failed", "authentication failed for user '?{user}"),
                    said("no pg_hba.conf entry", "no pg_hba\\.conf entry for .{0,80}user '{user}'"),
                    said("noauth authentication required")),
            rule(
                    FailureKind.AUTH,
                    lesson(
                                    "sudo needs a password, and there is no terminal to type it on.",
                                    "Do it without sudo, in a place that the user owns, or ask the user to run it.",
                                    "Prepare what needs root before an agent starts.")
                            .about(Cause.Kind.CREDENTIAL, "program"),
                    said("a terminal is required to read the password"),
                    said("a password is required"),
                    said("no askpass program")),
            rule(
                    FailureKind.AUTH,
                    lesson(
                                    "{tool} is not logged in, or its session has expired.",
                                    "Log in with the tool's own command, or give it a valid token by its environment variable; then repeat the call.",
                                    "Check that the login is valid (whoami, auth status) before a long task.")
                            .about(Cause.Kind.CREDENTIAL, "tool"),
                    said("not logged in"),
                    said("please log in"),
                    said("please login"),
                    said("must log in"),
                    said("gh auth login"),
                    said("eneedauth"),
                    said("not authenticated"),
                    said("session has expired"),
                    said("session expired"),
                    said("no credentials"),
                    said("unable to locate credentials"),
                    said("could not load credentials"),
                    said("could not find default credentials"),
                    said("no basic auth credentials"),
                    said("az login"),
                    said("expiredtoken"),
                    said("token has expired"),
                    said("token is expired"),
                    said("invalid_grant")),
            rule(
                    Set.of(FailureKind.PERMISSION_DENIED),
                    lesson(
                                    "Docker's socket may not be used by this user.",
                                    "Ask the user to add this account to the group docker (and log in anew), or to run the command.",
                                    "Check with docker info that the daemon may be used.")
                            .about(Cause.Kind.PERMISSION_DENIED, "path"),
                    said(
                            "docker daemon socket",
                            "permission denied while trying to connect to the Docker daemon socket at (?:unix://)?(?<path>\\S{1,120})"),
                    said(
                            "docker api",
                            "permission denied while trying to connect to the docker API at (?:unix://)?(?<path>\\S{1,120})"),
                    said("docker daemon socket")),
            rule(
                    RIGHTS,
                    lesson(
                                    "This needs the rights of root, which this user does not have.",
                                    "Do it without root, in a place that the user owns (a local prefix, --user, a container), or ask the user to run it.",
                                    "Prepare what needs root before an agent starts.")
                            .about(Cause.Kind.PERMISSION_DENIED, "tool"),
                    said("lock", "Could not open lock file [^\\n]{1,160}\\(13: Permission denied\\)"),
                    said("are you root"),
                    said("must be root"),
                    said("must be run as root"),
                    said("need to be root"),
                    said("run as root"),
                    said("only root can"),
                    said("requires root"),
                    said("superuser privileges"),
                    said("root privileges"),
                    said("must be superuser"),
                    said("requires elevation"),
                    said("administrator privileges"),
                    said("administrative privileges"),
                    said("interactive authentication required"),
                    said("not in the sudoers")),
            rule(
                    RIGHTS,
                    lesson(
                                    "The private key {path} can be read by others, so ssh does not use it.",
                                    "Set its mode to 600 (chmod 600).",
                                    "Keep private keys at mode 600.")
                            .about(Cause.Kind.PERMISSION_DENIED, "path"),
                    said("are too open", "permissions \\d+ for '{path}' are too open")),
            rule(
                    RIGHTS,
                    lesson(
                                    "The port {port} is below 1024, and may be opened by root alone.",
                                    "Use a port of 1024 or higher.",
                                    "Use ports of 1024 and higher for development.")
                            .about(Cause.Kind.PERMISSION_DENIED, "port"),
                    said("eacces", "listen EACCES: permission denied (?:\\S{0,60}:)?{port}$"),
                    said("bind: permission denied", "listen tcp \\S{0,60}:{port}: bind: permission denied")),
            rule(
                    RIGHTS,
                    lesson(
                                    "This user may not do that with {path}[ in {cwd}].",
                                    "Look at its owner and mode (ls -ld, also of the folder above), then use a path that may be written, or ask the user for the right.",
                                    "Work in folders that the user owns, and check test -w before writing.")
                            .about(Cause.Kind.PERMISSION_DENIED, "path"),
                    said("permission denied", "'{path}'.{0,20}: (?:Permission denied|Operation not permitted)"),
                    said(
                            "permission denied: '",
                            "(?:Permission denied|Operation not permitted|Access is denied): '{path}'"),
                    said("eacces", "E(?:ACCES|PERM): (?:permission denied|operation not permitted), \\w+ '{path}'"),
                    said("eperm", "EPERM: operation not permitted, \\w+ '{path}'"),
                    said(
                            "permission denied",
                            "(?:open|mkdir|create|remove|rename|chmod|unlink|stat|lstat|chdir|symlink|fork/exec) {path}: permission denied"),
                    said("permission denied @", "Permission denied @ \\w+ - {path}(?: \\(|$)"),
                    said("accessdeniedexception", "AccessDeniedException: {path}$"),
                    said("(permission denied", "(?:FileNotFoundException: |cannot open ){path} \\(Permission denied"),
                    said("failed to open stream", "\\b\\w+\\({path}\\): failed to open stream: Permission denied"),
                    said("access to the path", "Access to the path '{path}' is denied"),
                    said("must be the owner", "must be (?:the )?owner of (?:\\w+ )?{path}"),
                    said(
                            "operation not permitted",
                            "(?:[Cc]hanging (?:permissions|ownership|group) of|preserving \\w+ for|setting times of) '{path}': Operation not permitted"),
                    said(
                            "operation not permitted",
                            "^(?:\\S{1,60}: ){1,2}{path}: (?:Operation not permitted|Permission denied)"),
                    said(
                            "permission denied",
                            "^(?:\\S{1,60}: ){1,3}(?:line \\d+: )?(?:cannot \\w+ )?'?{path}'?: Permission denied"),
                    said(
                            "permission denied",
                            "cannot (?:open|create|access)(?: \\w+)? '?{path}'? ?[:(].{0,3}Permission denied"),
                    said("permission denied: ", "permission denied: {path}$"),
                    said("access is denied", "(?:open|mkdir|remove|rename|CreateFile) {path}: Access is denied")));

    private AccessWordings() {}
}
