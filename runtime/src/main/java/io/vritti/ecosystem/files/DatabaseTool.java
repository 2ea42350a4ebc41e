package io.vritti.ecosystem.files;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;
import java.util.Locale;

/** {@code sqlite3 file 'statement'}: the database, and the log and journal that lie beside it. */
public final class DatabaseTool implements Tool {

    /** Commands and functions that read other files, the clock, or chance (sqlite3(1), SQLite date functions). */
    private static final List<String> READS_MORE = List.of(
            "attach",
            "random",
            "date",
            "time",
            "now",
            "readfile",
            "writefile",
            "edit(",
            "load_extension",
            "generate_",
            "pragma",
            "fsdir",
            "zipfile",
            "julian",
            "changes(");

    private static final List<String> BESIDE = List.of("-wal", "-journal", "-shm");
    private static final List<String> PLAIN_OPTIONS = List.of(
            "-batch", "-bail", "-csv", "-json", "-header", "-noheader", "-column", "-line", "-list", "-readonly");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        List<String> operands = step.arguments().stream()
                .filter(word -> !PLAIN_OPTIONS.contains(word))
                .toList();
        if (operands.size() < 2
                || operands.get(0).startsWith("-")
                || operands.get(0).startsWith("file:")) {
            reads.giveUp("sqlite3 reads its statements from elsewhere");
            return;
        }
        for (String statement : operands.subList(1, operands.size())) {
            String lower = statement.strip().toLowerCase(Locale.ROOT);
            if (lower.startsWith(".") && !lower.startsWith(".schema") && !lower.startsWith(".tables")
                    || lower.startsWith("-")
                    || READS_MORE.stream().anyMatch(lower::contains)) {
                reads.giveUp("a statement of sqlite3 may read more than its database");
                return;
            }
        }
        String database = step.absolute(operands.get(0));
        reads.file(database);
        BESIDE.forEach(ending -> reads.file(database + ending));
        String home = step.variables().value("HOME");
        if (home == null) {
            reads.giveUp("the start-up file of sqlite3");
        } else {
            String startup = Paths.absolute(step.directory(), home + "/.sqliterc");
            reads.file(startup);
            if (!reads.view().linkMissing(startup)) {
                reads.giveUp("the start-up file of sqlite3");
            }
        }
    }
}
