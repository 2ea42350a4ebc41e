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
import io.vritti.ecosystem.net.ServerTool;
import io.vritti.ecosystem.node.NodeTool;
import io.vritti.ecosystem.node.NpmTool;
import io.vritti.ecosystem.python.PythonTool;
import io.vritti.program.ProgramFacts;
import io.vritti.reads.Tool;
import io.vritti.reads.ToolCatalog;
import java.util.HashMap;
import java.util.Map;

/** Which tool knows which program: those below, and for what reads only the files that its words name, its row. */
public final class Tools implements ToolCatalog {

    public static final ToolCatalog CATALOG = new Tools();

    /** The same, to find out what chooses the port of a server: there the sources of some languages say enough. */
    public static final ToolCatalog FOR_PORTS = new ToolCatalog() {
        private final Tool servers = new ServerTool();

        @Override
        public Tool of(String program) {
            return ServerTool.PROGRAMS.contains(program) ? servers : CATALOG.of(program);
        }
    };

    private static final Tool FILES = new FileTool();

    private final Map<String, Tool> byProgram = new HashMap<>();

    private Tools() {
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
        put(new SearchTool(), "grep", "egrep", "fgrep");
        put(new FindTool(), "find");
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
        Tool tool = byProgram.get(program);
        return tool == null && ProgramFacts.of(program).readsOnlyItsWords() ? FILES : tool;
    }

    private void put(Tool tool, String... programs) {
        for (String program : programs) {
            byProgram.put(program, tool);
        }
    }
}
