package io.vritti.state.reach;

import java.util.HashMap;
import java.util.Map;

/** Which tool knows which program. */
final class Tools {

    private final Map<String, Tool> byProgram = new HashMap<>();

    Tools(Tool shells) {
        put(
                FileTool.refusing(),
                "cat",
                "tac",
                "wc",
                "nl",
                "od",
                "rev",
                "fold",
                "fmt",
                "expand",
                "unexpand",
                "cut",
                "tr",
                "paste",
                "join",
                "comm",
                "uniq",
                "base32",
                "base64",
                "strings",
                "xxd",
                "hexdump",
                "cmp",
                "md5sum",
                "sha1sum",
                "sha224sum",
                "sha256sum",
                "sha384sum",
                "sha512sum",
                "cksum",
                "sum",
                "split",
                "tsort",
                "column",
                "touch",
                "truncate",
                "readlink",
                "realpath",
                "file",
                "head");
        put(FileTool.refusing("-f", "-F", "--follow", "--retry", "--pid"), "tail");
        put(FileTool.refusing("-R", "--random-sort", "--random-source", "--files0-from"), "sort");
        put(FileTool.refusing("-L", "-f", "--from-file", "--rawfile", "--slurpfile"), "jq");
        put(FileTool.walking("-r", "-R", "--recursive", "--dereference-recursive"), "grep", "egrep", "fgrep");
        put(FileTool.walking(), "diff");
        put(FileTool.refusing("-c", "--format", "--printf"), "stat");
        put(FileTool.listing("-l", "-t", "-s", "-i", "-R", "-c", "-u", "--recursive", "--sort"), "ls");
        put(FileTool.listing(), "rmdir");
        put(FileTool.refusing(), "mkdir", "tee", "dd");
        put(FileTool.refusing("-R", "--recursive"), "chmod", "chown", "chgrp");
        put(FileTool.entering("-r", "-R", "-a", "-u", "--recursive", "--archive", "--update"), "cp");
        put(FileTool.entering("-u", "--update"), "mv");
        put(FileTool.entering(), "ln", "install");
        put(FileTool.walking("-r", "-R", "--recursive"), "rm");
        put(new CompressionTool(), "gzip", "gunzip", "zcat", "bzip2", "bunzip2", "bzcat", "xz", "unxz", "xzcat");
        put(new EditorTool(), "sed", "awk", "gawk", "mawk");
        put(shells, "sh", "bash", "dash", "source", ".");
        put(new MakeTool(), "make", "gmake");
        put(new PythonTool(), "python3", "python", "python3.11");
    }

    /** The tool that knows this program, or null if none does. */
    Tool of(String program) {
        return byProgram.get(program);
    }

    private void put(Tool tool, String... programs) {
        for (String program : programs) {
            byProgram.put(program, tool);
        }
    }
}
