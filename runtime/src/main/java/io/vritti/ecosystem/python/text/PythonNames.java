package io.vritti.ecosystem.python.text;

import java.util.Set;

/** Names through which a Python text can reach the world, and which of them are looked at. */
final class PythonNames {

    /** Built-in functions that make code or names at run time, ask a person, or give something else each time. */
    private static final Set<String> OPENING = Set.of(
            "eval",
            "exec",
            "compile",
            "__import__",
            "input",
            "breakpoint",
            "getattr",
            "setattr",
            "delattr",
            "globals",
            "locals",
            "vars",
            "hash",
            "id",
            "set",
            "frozenset",
            "help",
            "memoryview",
            "async",
            "await",
            "fromfile_prefix_chars");

    /** Names with two underscores that say nothing about the world. */
    private static final Set<String> PLAIN_DUNDERS = Set.of(
            "__name__",
            "__main__",
            "__init__",
            "__str__",
            "__repr__",
            "__eq__",
            "__ne__",
            "__lt__",
            "__le__",
            "__gt__",
            "__ge__",
            "__len__",
            "__iter__",
            "__next__",
            "__getitem__",
            "__setitem__",
            "__contains__",
            "__call__",
            "__enter__",
            "__exit__",
            "__post_init__",
            "__file__",
            "__doc__",
            "__all__",
            "__version__",
            "__slots__",
            "__add__",
            "__sub__",
            "__mul__",
            "__bool__",
            "__hash__",
            "__future__",
            "__new__");

    private static final Set<String> OS = Set.of(
            "environ",
            "getenv",
            "sep",
            "linesep",
            "name",
            "pathsep",
            "curdir",
            "_exit",
            "path",
            "getcwd",
            "fspath",
            "EX_OK",
            "EX_USAGE",
            "EX_CONFIG",
            "EX_DATAERR",
            "EX_NOINPUT");
    private static final Set<String> OS_ON_FILES = Set.of("mkdir", "makedirs", "remove", "unlink", "rmdir", "listdir");
    private static final Set<String> OS_PATH = Set.of(
            "join",
            "basename",
            "dirname",
            "splitext",
            "split",
            "normpath",
            "isabs",
            "sep",
            "abspath",
            "commonprefix",
            "commonpath",
            "relpath");
    private static final Set<String> OS_PATH_ON_FILES = Set.of("exists", "isfile", "isdir", "islink", "lexists");
    private static final Set<String> SYS = Set.of(
            "argv",
            "exit",
            "stderr",
            "stdout",
            "stdin",
            "version_info",
            "version",
            "platform",
            "maxsize",
            "byteorder",
            "setrecursionlimit",
            "getrecursionlimit",
            "float_info",
            "exc_info");
    private static final Set<String> IO =
            Set.of("StringIO", "BytesIO", "open", "SEEK_SET", "SEEK_END", "UnsupportedOperation");
    private static final Set<String> ARGPARSE = Set.of(
            "ArgumentParser",
            "Namespace",
            "ArgumentTypeError",
            "ArgumentError",
            "RawDescriptionHelpFormatter",
            "ArgumentDefaultsHelpFormatter",
            "RawTextHelpFormatter",
            "REMAINDER",
            "SUPPRESS",
            "HelpFormatter",
            "BooleanOptionalAction",
            "Action");

    /** All of a Path's ways to other files and to times (pathlib, Python 3.8-3.14); the rest reads the file it names. */
    private static final Set<String> PATH_LEADS_ON = Set.of(
            "parent",
            "parents",
            "joinpath",
            "with_name",
            "with_stem",
            "with_suffix",
            "with_segments",
            "glob",
            "rglob",
            "iterdir",
            "walk",
            "stat",
            "lstat",
            "owner",
            "group",
            "resolve",
            "cwd",
            "home",
            "expanduser",
            "samefile",
            "rename",
            "absolute",
            "readlink",
            "symlink_to",
            "hardlink_to",
            "link_to",
            "copy",
            "copy_into",
            "move",
            "move_into",
            "info",
            "from_uri",
            "relative_to",
            "is_mount",
            "joinuri");

    /** Modules that others of the standard library import, so that they can be had without an import. */
    private static final Set<String> REEXPORTED = Set.of(
            "os",
            "sys",
            "io",
            "builtins",
            "codecs",
            "subprocess",
            "time",
            "random",
            "shutil",
            "posix",
            "importlib",
            "_io");

    /** Order, identity and tasks under way, which do not choose the port of a server. */
    private static final Set<String> OF_ORDER = Set.of("set", "frozenset", "hash", "id", "async", "await");

    private PythonNames() {}

    static boolean ofOrder(String name) {
        return OF_ORDER.contains(name);
    }

    static boolean opens(String name) {
        return OPENING.contains(name) || name.startsWith("__") && name.endsWith("__") && !PLAIN_DUNDERS.contains(name);
    }

    /** What {@code module.name} or {@code from module import name} may be used for without looking at its arguments. */
    static boolean plain(String module, String name) {
        return switch (module) {
            case "os" -> OS.contains(name);
            case "os.path" -> OS_PATH.contains(name);
            case "sys" -> SYS.contains(name);
            case "io" -> IO.contains(name);
            case "argparse" -> ARGPARSE.contains(name);
            case "pathlib" -> false;
            default -> true;
        };
    }

    /** What may be used if its first argument is a name that the text or the command line gives. */
    static boolean onFiles(String module, String name) {
        return switch (module) {
            case "os" -> OS_ON_FILES.contains(name);
            case "os.path" -> OS_PATH_ON_FILES.contains(name);
            case "pathlib" -> name.equals("Path");
            default -> false;
        };
    }

    static boolean reexported(String attribute) {
        return REEXPORTED.contains(attribute);
    }

    static boolean pathLeadsOn(String attribute) {
        return PATH_LEADS_ON.contains(attribute);
    }
}
