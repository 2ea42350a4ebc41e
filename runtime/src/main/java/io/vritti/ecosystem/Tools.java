package io.vritti.ecosystem;

import io.vritti.ecosystem.cc.CompilerTool;
import io.vritti.ecosystem.files.AlsoReading;
import io.vritti.ecosystem.files.ArchiveTool;
import io.vritti.ecosystem.files.ChecksumTool;
import io.vritti.ecosystem.files.CompressionTool;
import io.vritti.ecosystem.files.DatabaseTool;
import io.vritti.ecosystem.files.EditorTool;
import io.vritti.ecosystem.files.FileTool;
import io.vritti.ecosystem.files.FindTool;
import io.vritti.ecosystem.files.OpensslTool;
import io.vritti.ecosystem.files.PatchTool;
import io.vritti.ecosystem.files.SearchTool;
import io.vritti.ecosystem.git.GitTool;
import io.vritti.ecosystem.jvm.JavacTool;
import io.vritti.ecosystem.make.MakeTool;
import io.vritti.ecosystem.node.NodeTool;
import io.vritti.ecosystem.node.NpmTool;
import io.vritti.ecosystem.python.PythonTool;
import io.vritti.reads.Tool;
import io.vritti.reads.ToolCatalog;
import java.util.HashMap;
import java.util.Map;

/** Which tool knows which program. */
public final class Tools implements ToolCatalog {

    public static final ToolCatalog CATALOG = new Tools();

    private final Map<String, Tool> byProgram = new HashMap<>();

    private Tools() {
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
        put(new GitTool(), "git");
        put(new CompilerTool(), "gcc", "g++", "cc", "c++");
        put(new JavacTool(), "javac");
        put(new NodeTool(), "node", "nodejs");
        put(new MakeTool(), "make", "gmake");
        put(new NpmTool(), "npm");
        put(new PatchTool(), "patch");
        put(new PythonTool(), "python3", "python", "python3.11");
    }

    @Override
    public Tool of(String program) {
        return byProgram.get(program);
    }

    private void put(Tool tool, String... programs) {
        for (String program : programs) {
            byProgram.put(program, tool);
        }
    }
}
