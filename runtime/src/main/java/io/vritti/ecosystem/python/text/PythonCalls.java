package io.vritti.ecosystem.python.text;

import java.util.Map;
import java.util.Set;

/** What functions of Python's own library, and of a few well-known packages, do with the files and servers they are given. */
final class PythonCalls {

    /** They open the file that they are given, in a mode that may be given too. */
    private static final Set<String> OPENERS = Set.of(
            "open", "io.open", "codecs.open", "gzip.open", "bz2.open", "lzma.open", "tarfile.open", "zipfile.ZipFile");

    /** They fail unless there is something at the path that they are given, and change nothing. */
    private static final Set<String> LOOKERS = Set.of(
            "os.listdir",
            "os.stat",
            "os.path.getsize",
            "os.path.getmtime",
            "pandas.read_csv",
            "pandas.read_json",
            "pandas.read_excel",
            "pandas.read_parquet",
            "numpy.load");

    /** They fail likewise; what comes after them finds another world. */
    private static final Set<String> CHANGERS = Set.of(
            "os.chdir",
            "os.remove",
            "os.unlink",
            "os.rmdir",
            "os.rename",
            "os.replace",
            "shutil.copy",
            "shutil.copy2",
            "shutil.copyfile",
            "shutil.copytree",
            "shutil.move",
            "shutil.rmtree");

    /** Methods of a path that fail unless there is something. */
    private static final Set<String> PATH_LOOKERS = Set.of("read_text", "read_bytes", "stat");

    /** They ask the address that is their argument at this place. */
    private static final Map<String, Integer> REQUESTS = Map.ofEntries(
            Map.entry("urllib.request.urlopen", 0),
            Map.entry("urllib.request.urlretrieve", 0),
            Map.entry("requests.get", 0),
            Map.entry("requests.post", 0),
            Map.entry("requests.put", 0),
            Map.entry("requests.patch", 0),
            Map.entry("requests.delete", 0),
            Map.entry("requests.head", 0),
            Map.entry("requests.options", 0),
            Map.entry("requests.request", 1),
            Map.entry("httpx.get", 0),
            Map.entry("httpx.post", 0),
            Map.entry("httpx.put", 0),
            Map.entry("httpx.delete", 0));

    private static final Set<String> PLAIN = Set.of(
            "print",
            "len",
            "str",
            "int",
            "float",
            "bool",
            "bytes",
            "repr",
            "list",
            "dict",
            "set",
            "tuple",
            "sorted",
            "range",
            "enumerate",
            "zip",
            "sum",
            "min",
            "max",
            "type",
            "isinstance",
            "abs",
            "round",
            "sys.stdout.write",
            "sys.stderr.write",
            "sys.stdout.flush",
            "sys.path.insert",
            "sys.path.append",
            "os.path.join",
            "os.path.basename",
            "os.path.dirname",
            "os.path.abspath",
            "os.path.exists",
            "os.path.isfile",
            "os.path.isdir",
            "os.getcwd",
            "os.getpid",
            "os.environ.get",
            "os.getenv",
            "pathlib.Path",
            "pathlib.PurePath",
            "urllib.request.Request",
            "http.client.HTTPConnection",
            "http.client.HTTPSConnection",
            "socket.socket",
            "socket.setdefaulttimeout",
            "requests.Session",
            "time.time",
            "time.perf_counter",
            "time.monotonic",
            "logging.basicConfig",
            "logging.getLogger",
            "logging.info",
            "logging.debug",
            "argparse.ArgumentParser");

    /** All of their functions compute, or read what they are given. */
    private static final Set<String> PLAIN_MODULES = Set.of(
            "json",
            "csv",
            "re",
            "math",
            "collections",
            "itertools",
            "functools",
            "datetime",
            "string",
            "textwrap",
            "base64",
            "hashlib",
            "urllib.parse",
            "statistics",
            "decimal",
            "random",
            "uuid",
            "struct",
            "copy",
            "typing",
            "dataclasses");

    /** Methods of values that were made here, which neither end the program nor change what others find. */
    private static final Set<String> PLAIN_METHODS = Set.of(
            "read",
            "readline",
            "readlines",
            "close",
            "decode",
            "encode",
            "strip",
            "lstrip",
            "rstrip",
            "split",
            "splitlines",
            "join",
            "format",
            "replace",
            "lower",
            "upper",
            "title",
            "startswith",
            "endswith",
            "append",
            "extend",
            "items",
            "keys",
            "values",
            "get",
            "json",
            "raise_for_status",
            "getresponse",
            "settimeout",
            "setsockopt",
            "add_argument",
            "add_header",
            "info",
            "debug",
            "resolve",
            "absolute",
            "group",
            "match",
            "search");

    private PythonCalls() {}

    static boolean opens(String name) {
        return OPENERS.contains(name);
    }

    static boolean looks(String name) {
        return LOOKERS.contains(name);
    }

    static boolean changes(String name) {
        return CHANGERS.contains(name);
    }

    static boolean looksAtPath(String method) {
        return PATH_LOOKERS.contains(method);
    }

    /** At which place the address is that it asks, or -1 if it asks none. */
    static int addressAt(String name) {
        return REQUESTS.getOrDefault(name, -1);
    }

    /** Whether it neither ends the program nor changes what comes after it finds. */
    static boolean plain(String name) {
        boolean plain = PLAIN.contains(name);
        for (int dot = name.indexOf('.'); dot > 0 && !plain; dot = name.indexOf('.', dot + 1)) {
            plain = PLAIN_MODULES.contains(name.substring(0, dot));
        }
        return plain;
    }

    static boolean plainMethod(String method) {
        return PLAIN_METHODS.contains(method);
    }
}
