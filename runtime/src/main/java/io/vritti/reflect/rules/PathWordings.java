package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** Files and folders: not there, there already, of another kind than was needed. */
final class PathWordings {

    private static final Set<FailureKind> MISSING = Set.of(FailureKind.MISSING_PATH, FailureKind.COMMAND_NOT_FOUND);

    static final List<Rule> ALL = List.of(
            rule(
                    MISSING,
                    lesson(
                                    "The folder in which this ran was deleted while it was in use[: {cwd}].",
                                    "Change to a folder that exists (cd), or create this one again, before anything else.",
                                    "Do not delete a folder that a shell or a program still works in.")
                            .about(Cause.Kind.PATH_MISSING, "cwd"),
                    said("getcwd"),
                    said("uv_cwd"),
                    said("unable to read current working directory"),
                    said("cannot access parent directories"),
                    said(
                            "current working directory",
                            "current working directory.{0,40}(?:does not exist|no longer|not found|No such)"),
                    said("chdir to cwd", "chdir to cwd \\('(?<cwd>[^'\\n]{1,200})'?"),
                    said("the system cannot find the current directory")),
            rule(
                    Set.of(FailureKind.MISSING_PATH, FailureKind.COMMAND_NOT_FOUND, FailureKind.INVALID_INPUT),
                    lesson(
                                    "No file matches {path}[ in {cwd}]: the pattern was passed on as it stands, because nothing is there that it could stand for.",
                                    "List the folder to see what is there; correct the pattern or the folder, or skip the call when nothing matches.",
                                    "Test that a pattern matches something (ls, compgen -G, find) before its files are used.")
                            .about(Cause.Kind.PATH_MISSING, "path"),
                    said("no matches found", "no matches found: {path}"),
                    said(
                            "no such file",
                            "(?:cannot (?:statx?|access|remove|open|touch)|can't (?:open|stat)|failed to get attributes of) '(?<path>[^'\\n]{0,200}[*?][^'\\n]{0,60})'.{0,30}No such file"),
                    said(
                            "no such file",
                            "^\\S{1,60}: (?:line \\d+: )?(?:cd: )?(?<path>[^\\s:']{0,200}[*?\\]][^\\s:']{0,60}): No such file")),
            rule(
                    MISSING,
                    lesson(
                            "{tool} was given an empty name where it takes a file: a variable or a command that should have given it gave nothing.",
                            "Print the variable or run the command alone that gives the name, then correct it and quote it.",
                            "Check that a variable is not empty (test -n) before it is used as a name."),
                    said(
                            "no such file",
                            "(?:cannot \\w+|can't \\w+|open) '' ?:|cannot open  ?\\(No such|^\\S{1,60}: ?: No such file|'': No such file")),
            // xargs without -I, and quotes without expansion, leave the braces as they are.
            rule(
                    MISSING,
                    lesson(
                            "The placeholder {} was not replaced by a file name, so that a file of that name was looked for.",
                            "Give xargs its placeholder in one word (-I{}), or use find with -exec; a redirection or pipe on {} needs sh -c around it.",
                            "Write xargs -I{} (-i takes none), and pass names to sh -c as arguments ($1)."),
                    said("{}", "^\\S{1,60}: \\{}: No such file")),
            rule(
                    Set.of(FailureKind.USAGE_SYNTAX, FailureKind.CONFLICT, FailureKind.UNKNOWN),
                    lesson(
                            "{path} lies inside {source}: a folder cannot be moved or copied into itself.",
                            "Choose a target outside of {source}.",
                            "Compare source and target before copying or moving."),
                    said(
                            "to a subdirectory of itself",
                            "cannot (?:move|copy a directory,?) ?'?(?<source>[^'\\n,]{1,200})'?,? (?:to a subdirectory of|into) itself, '{path}'")),
            rule(
                            FailureKind.MISSING_PATH,
                            lesson(
                                            "The folder of {path}, into which the output was to go, does not exist.",
                                            "Create its folder first (mkdir -p), or correct the path.",
                                            "Make folders with mkdir -p before something is written into them.")
                                    .about(Cause.Kind.PATH_MISSING, "path"),
                            said(
                                    "no such file",
                                    "^\\S{1,60}: (?:line )?(?:\\d+: )?(?:cannot create )?(?<path>[^\\n:']{1,240}): No such file"))
                    .ofCall(">>?\\s*['\"]?{path}"),
            rule(
                    Set.of(FailureKind.MISSING_PATH, FailureKind.USAGE_SYNTAX),
                    lesson(
                                    "A folder of the target {path} does not exist, so it could not be created or written[ in {cwd}].",
                                    "Create the folders above it first (mkdir -p with its folder), or correct the path.",
                                    "Make folders with mkdir -p before something is written into them.")
                            .about(Cause.Kind.PATH_MISSING, "path"),
                    said("cannot create directory", "cannot create directory '?{path}'?: No such file"),
                    said(
                            "cannot create",
                            "cannot create (?:regular file|symbolic link|hard link|special file|fifo)? ?'?{path}'?: (?:No such file|Directory nonexistent)"),
                    said("failed to create", "failed to create (?:symbolic|hard) link '{path}'.{0,200}: No such file"),
                    said("cannot create", "cannot create {path}: Directory nonexistent"),
                    said("cannot touch", "cannot touch '{path}': No such file"),
                    said("mkdir: ", "^mkdir: (?:can't create directory '?)?{path}'?: No such file"),
                    said("touch: ", "^touch: {path}: No such file"),
                    said("cannot move", "cannot move '[^'\\n]{1,200}' to '(?<path>[^'\\n]{1,200})': No such file"),
                    said("tar (child): ", "^tar \\(child\\): {path}: Cannot open: No such file"),
                    said("no such file", "(?:mkdir|copyfile|rename|open|symlink) '[^'\\n]{1,200}' -> '{path}'"),
                    said("enoent", "ENOENT: no such file or directory, mkdir '{path}'")),
            rule(
                    Set.of(FailureKind.MISSING_PATH, FailureKind.USAGE_SYNTAX),
                    lesson(
                                    "A folder is needed at {path}, and there is a file or nothing[ in {cwd}].",
                                    "Create the folder (mkdir -p) or correct the path; of several operands the last one must be a folder.",
                                    "Check with ls -d that the target is a folder; give -t or -T where the tool has it.")
                            .about(Cause.Kind.NOT_DIRECTORY, "path"),
                    said("is not a directory", "target:? '?{path}'?:? is not a directory"),
                    said("target '", "target '{path}': (?:No such file or directory|Not a directory)"),
                    said(
                            "not a directory",
                            "^(?:\\S{1,60}: ){1,3}(?:line \\d+: )?(?:cannot \\w+ )?'?{path}'?: Not a directory"),
                    said("enotdir", "ENOTDIR: not a directory, \\w+ '{path}'"),
                    said("notadirectoryerror", "NotADirectoryError: \\[Errno 20] Not a directory: '{path}'"),
                    said("notdirectoryexception", "NotDirectoryException: {path}$"),
                    said("not a directory", "not a directory: {path}$")),
            rule(
                    Set.of(FailureKind.USAGE_SYNTAX, FailureKind.PERMISSION_DENIED, FailureKind.MISSING_PATH),
                    lesson(
                                    "{path} is a folder, and a file is needed there[ in {cwd}].",
                                    "Name a file inside the folder, or give the tool its option for folders (-r where it has one).",
                                    "Check with ls -ld whether a path is a folder before it is read as a file.")
                            .about(Cause.Kind.IS_DIRECTORY, "path"),
                    said("omitting directory", "omitting directory '?{path}'?"),
                    said(
                            "is a directory",
                            "cannot (?:remove|overwrite directory|open) '{path}'.{0,20}: Is a directory"),
                    said(
                            "is a directory",
                            "^(?:\\S{1,60}: ){1,3}(?:line \\d+: )?(?:error reading |read error: )?'?{path}'?: Is a directory"),
                    said("eisdir", "EISDIR: illegal operation on a directory, \\w+(?: '{path}')?"),
                    said("isadirectoryerror", "IsADirectoryError: \\[Errno 21] Is a directory: '{path}'"),
                    said("is a directory", "(?:open|read) {path}: is a directory"),
                    said("is a directory", "'?{path}'? is a directory \\(not copied\\)"),
                    said("is a directory", "FileNotFoundException: {path} \\(Is a directory\\)"),
                    said("(is a directory", "^\\S{1,60}: {path} \\(?Is a directory")),
            rule(
                    FailureKind.CONFLICT,
                    lesson(
                                    "The folder {path} is not empty.",
                                    "Look at what is in it (ls -A); move out what is needed and only then remove it, or use another folder.",
                                    "Remove folders with rmdir only once they are empty.")
                            .about(Cause.Kind.DIRECTORY_NOT_EMPTY, "path"),
                    said("directory not empty", "'{path}': Directory not empty"),
                    said("directory not empty", "cannot move '[^'\\n]{1,200}' to '{path}': Directory not empty"),
                    said("directory not empty", "^\\S{1,60}: {path}: Directory not empty"),
                    said("enotempty", "ENOTEMPTY: directory not empty, \\w+ '{path}'"),
                    said("directorynotemptyexception", "DirectoryNotEmptyException: {path}$"),
                    said("directory not empty", "Directory not empty: '{path}'"),
                    said(
                            "already exists and is not an empty",
                            "destination path '{path}' already exists and is not an empty")),
            rule(
                    Set.of(FailureKind.ALREADY_EXISTS, FailureKind.CONFLICT),
                    lesson(
                                    "{path} exists already[ in {cwd}].",
                                    "Use what is there, choose another name, or give the option that accepts it (mkdir -p, ln -sfn) once its content is known.",
                                    "Use calls that may be repeated: mkdir -p, ln -sfn, CREATE ... IF NOT EXISTS.")
                            .about(Cause.Kind.PATH_EXISTS, "path"),
                    said(
                            "file exists",
                            "(?:cannot create directory|failed to create (?:symbolic|hard) link|cannot (?:create|make|overwrite)(?: \\w+){0,2}) '?{path}'?.{0,120}: File exists"),
                    said(
                            "file exists",
                            "^(?:\\S{1,60}: ){1,2}(?:can't create directory '?)?{path}'?: (?:cannot overwrite existing file|File exists)"),
                    said("cannot overwrite existing file", "{path}: cannot overwrite existing file"),
                    said("eexist", "EEXIST: file already exists, \\w+ '{path}'"),
                    said("fileexistserror", "FileExistsError: \\[Errno 17] File exists: '{path}'"),
                    said("filealreadyexistsexception", "FileAlreadyExistsException: {path}$"),
                    said("file exists", "(?:mkdir|open|symlink) {path}: file exists"),
                    said("file exists @", "File exists @ \\w+ - {path}(?: \\(|$)"),
                    said(
                            "already exists",
                            "(?:file|directory|folder|path|destination|target) '?{path}'? already exists"),
                    said("already exists", "An item with the specified name {path} already exists"),
                    said("already has .gz suffix", "^gzip: {path} already has .gz suffix")),
            rule(
                    Set.of(FailureKind.MISSING_PATH, FailureKind.MODULE_MISSING),
                    lesson(
                                    "There is no file or folder {path}[ in {cwd}].",
                                    "List the folder to find its right name and place, then correct the path; or create it if it is to be new.",
                                    "Use absolute paths, or check the working folder (pwd) before relative ones are used.")
                            .about(Cause.Kind.PATH_MISSING, "path"),
                    said(
                            "no such file",
                            "(?:cannot|can't|failed to|unable to|could not|couldn't) [\\w ]{1,40}'{path}'.{0,40}: No such file"),
                    said(
                            "no such file",
                            "(?:cannot|can't) (?:statx?|access|open|read|find) '?{path}'?(?:: | \\()No such file"),
                    said(
                            "no such file",
                            "can't (?:open|read|cd to|stat)(?: file)? '?{path}'?: (?:\\[Errno 2] )?No such file"),
                    said("cannot open", "cannot open (?<path>\\S{1,200}) \\(No such file"),
                    said("cannot open", "cannot open {path} \\(No such file"),
                    said("cannot open", "cannot open (?:file )?'{path}'.{0,60}No such file"),
                    said("no such file", "cd: (?:can't cd to )?{path}: No such file"),
                    said("can't cd to", "can't cd to {path}"),
                    said("no such file or directory: ", "cd: no such file or directory: {path}"),
                    said("the directory", "cd: The directory '{path}' does not exist"),
                    said("enoent", "ENOENT: no such file or directory, \\w+ '{path}'"),
                    said("filenotfounderror", "FileNotFoundError: \\[(?:Errno|WinError) \\d+] [^\\n:]{1,80}: '{path}'"),
                    said("no such file or directory: '", "No such file or directory: '{path}'"),
                    said("nosuchfileexception", "NoSuchFileException: {path}$"),
                    said("filenotfoundexception", "FileNotFoundException: {path} \\("),
                    said("filenotfoundexception", "FileNotFoundException: Could not find file '{path}'"),
                    said("could not find a part of the path", "Could not find a part of the path '{path}'"),
                    said("could not find file", "Could not find file '{path}'"),
                    said("link_stat", "link_stat '{path}' failed: No such file"),
                    said("stat local", "stat local '{path}': No such file"),
                    said("cannot find or open", "cannot find or open {path},"),
                    said("cannot find path", "Cannot find path '{path}' because"),
                    said(
                            "cannot find the",
                            "(?:open|stat|chdir|GetFileAttributesEx|CreateFile) {path}: The system cannot find the"),
                    said(
                            "no such file",
                            "(?:open|stat|lstat|chdir|unlink|readlink|read|fork/exec|remove|rename) {path}: no such file"),
                    said("no such file or directory @", "No such file or directory @ \\w+ - {path}(?: \\(|$)"),
                    said("failed to open stream", "\\b\\w+\\({path}\\): failed to open stream: No such file"),
                    said("could not open input file", "Could not open input file: {path}$"),
                    said("unable to access jarfile", "Unable to access jarfile {path}$"),
                    said("can't open perl script", "Can't open perl script '{path}'"),
                    said("can't open file", "can't open file '{path}'"),
                    said("module_not_found", "Cannot find module '(?<path>/[^'\\n]{1,200})'"),
                    said("read file ", "(?:cannot|could not|failed to) read file '?{path}'?"),
                    said("path does not exist", "(?:input )?path does not exist:? '?{path}'?"),
                    said("no such file or directory: ", "^(?:\\S{1,60}: )?no such file or directory: {path}$"),
                    said(
                            "no such file",
                            "^(?:\\S{1,60}: )?(?:line \\d+: )?(?:open failed: |cannot read: |error opening |error reading )?'?{path}'?: (?:Cannot (?:stat|open): )?No such file"),
                    said(
                            "does not exist",
                            "(?:file|directory|folder|path|source) '?{path}'? (?:does not exist|not found|was not found|could not be found)"),
                    said("file not found", "file not found: '?{path}'?$"),
                    said(
                            "cannot find file",
                            "(?:cannot|could not|can't) find (?:the )?(?:file|directory|path)(?: at)?:? '?{path}'?"),
                    said("no makefile found", "No (?<path>makefile) found"),
                    said(
                            "no rule to make target",
                            "^make(?:\\[\\d+])?: (?<path>\\S{1,120}): No such file or directory\\nmake")));

    private PathWordings() {}
}
