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
                "sum",
                "split",
                "tsort",
                "column",
                "touch",
                "truncate",
                "readlink",
                "realpath",
                "unlink",
                "iconv",
                "head");
        put(FileTool.refusing("-f", "--files-from", "-m", "--magic-file"), "file");
        put(
                new ChecksumTool(),
                "md5sum",
                "sha1sum",
                "sha224sum",
                "sha256sum",
                "sha384sum",
                "sha512sum",
                "b2sum",
                "cksum");
        put(FileTool.refusing("-f", "-F", "--follow", "--retry", "--pid"), "tail");
        put(FileTool.refusing("-R", "--random-sort", "--random-source", "--files0-from"), "sort");
        put(FileTool.refusing("--files0-from"), "wc");
        put(FileTool.refusing("-L", "-f", "--from-file", "--rawfile", "--slurpfile"), "jq");
        put(new SearchTool(), "grep", "egrep", "fgrep");
        put(new FindTool(), "find");
        put(FileTool.walking("-X", "--exclude-from"), "diff");
        put(FileTool.refusing("-c", "--format", "--printf"), "stat");
        put(FileTool.listing("-l", "-t", "-s", "-i", "-R", "-c", "-u", "--recursive", "--sort"), "ls");
        put(FileTool.listing(), "rmdir");
        put(FileTool.refusing(), "mkdir", "tee", "dd");
        put(FileTool.recursive(FileTool.Folders.REFUSED), "chmod");
        put(AlsoReading.accounts(FileTool.recursive(FileTool.Folders.REFUSED)), "chown", "chgrp");
        put(FileTool.recursive(FileTool.Folders.ENTERED, "-u", "--update"), "cp");
        put(FileTool.entering("-u", "--update"), "mv");
        put(FileTool.entering(), "ln");
        put(AlsoReading.accounts(FileTool.entering()), "install");
        put(AlsoReading.accounts(FileTool.refusing()), "id", "groups");
        put(FileTool.recursive(FileTool.Folders.REFUSED), "rm");
        put(new ArchiveTool(), "tar", "zip", "unzip");
        put(new DatabaseTool(), "sqlite3");
        put(AlsoReading.openssl(new OpensslTool()), "openssl");
        put(new CompressionTool(), "gzip", "gunzip", "zcat", "bzip2", "bunzip2", "bzcat", "xz", "unxz", "xzcat");
        put(new EditorTool(), "sed", "awk", "gawk", "mawk");
        put(shells, "sh", "bash", "dash", "source", ".");
        put(new GitTool(), "git");
        put(new CompilerTool(), "gcc", "g++", "cc", "c++");
        put(new JavacTool(), "javac");
        put(new NodeTool(), "node", "nodejs");
        put(new MakeTool(), "make", "gmake");
        put(new NpmTool(), "npm");
        put(new PatchTool(), "patch");
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
