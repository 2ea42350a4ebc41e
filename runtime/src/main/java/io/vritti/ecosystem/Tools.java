package io.vritti.ecosystem;

import static java.util.Map.entry;

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
import java.util.Map;

/** The tool that finds out what a call reads: the reader that the row of its program names, or {@link FileTool} for its words. */
public final class Tools implements ToolCatalog {

    public static final ToolCatalog CATALOG = new Tools();

    /** The same, to find out what chooses the port of a server: there the sources of some languages say enough. */
    public static final ToolCatalog FOR_PORTS = new ToolCatalog() {
        private final Tool servers = new ServerTool();

        @Override
        public Tool of(String program) {
            return ProgramFacts.of(program).runsSources() ? servers : CATALOG.of(program);
        }
    };

    private static final Tool FILES = new FileTool();

    /** By the word that a row names its reader with. */
    private static final Map<String, Tool> READERS = Map.ofEntries(
            entry("checksum", new ChecksumTool()),
            entry("search", new SearchTool()),
            entry("find", new FindTool()),
            entry("archive", new ArchiveTool()),
            entry("database", new DatabaseTool()),
            entry("openssl", AlsoReading.openssl(new OpensslTool())),
            entry("compression", new CompressionTool()),
            entry("sed", EditorTool.sed()),
            entry("awk", EditorTool.awk()),
            entry("git", new GitTool()),
            entry("compiler", new CompilerTool()),
            entry("javac", new JavacTool()),
            entry("node", new NodeTool()),
            entry("make", new MakeTool()),
            entry("npm", new NpmTool()),
            entry("patch", new PatchTool()),
            entry("python", new PythonTool()));

    private Tools() {}

    @Override
    public Tool of(String program) {
        ProgramFacts facts = ProgramFacts.of(program);
        String reader = facts.reader();
        return reader != null ? READERS.get(reader) : facts.readsOnlyItsWords() ? FILES : null;
    }
}
