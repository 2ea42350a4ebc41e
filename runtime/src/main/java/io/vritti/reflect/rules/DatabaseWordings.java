package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;

/** Databases and what they say of a statement. */
final class DatabaseWordings {

    private static final Set<FailureKind> STATEMENT = Set.of(
            FailureKind.TARGET_MISSING,
            FailureKind.ALREADY_EXISTS,
            FailureKind.CONFLICT,
            FailureKind.INVALID_INPUT,
            FailureKind.USAGE_SYNTAX,
            FailureKind.PERMISSION_DENIED,
            FailureKind.PROTECTED,
            FailureKind.UNKNOWN,
            FailureKind.PROGRAM_ERROR,
            FailureKind.COMPILE_ERROR);

    static final List<Rule> ALL = List.of(
            rule(
                    Set.of(
                            FailureKind.MISSING_PATH,
                            FailureKind.PERMISSION_DENIED,
                            FailureKind.TARGET_MISSING,
                            FailureKind.PROGRAM_ERROR,
                            FailureKind.UNKNOWN),
                    lesson(
                            "SQLite cannot open the database file[ {path}]: its folder does not exist, or this user may not write there.",
                            "Check the path and its folder (ls -ld); make the folder first, or correct the path.",
                            "Give databases an absolute path, and make its folder at the start."),
                    said("unable to open database", "unable to open database(?: file)? '{path}'"),
                    said("unable to open database file")),
            of(
                    "The table[ {table}] is not in this database, or in another schema.",
                    "List the tables (\\dt, SHOW TABLES, .tables); correct the name or the database, or run the migrations that make it.",
                    "Run migrations before the program, and look names up.",
                    said("relation", "relation '(?<table>[^'\\n]{1,80})' does not exist"),
                    said("no such table", "no such table: {table}"),
                    said("table", "Table '(?<table>[^'\\n]{1,100})' doesn't exist"),
                    said("invalid object name", "Invalid object name '(?<table>[^'\\n]{1,100})'"),
                    said("table or view does not exist"),
                    said("unknown table", "Unknown table '(?<table>[^'\\n]{1,100})'"),
                    said("table", "Table '?(?<table>[\\w.]{1,80})'? not found")),
            of(
                    "The tables of the statement have no column {column}.",
                    "Look at the columns (\\d, DESCRIBE, PRAGMA table_info) and correct the name; quote it if it has capitals.",
                    "Look column names up before a statement is written.",
                    said("column", "column '?(?<column>[\\w.]{1,80})'? does not exist"),
                    said("no such column", "no such column: (?<column>[\\w.]{1,80})"),
                    said("unknown column", "Unknown column '(?<column>[^'\\n]{1,80})'"),
                    said("invalid column name", "Invalid column name '(?<column>[^'\\n]{1,80})'"),
                    said("has no column named", "has no column named (?<column>[\\w.]{1,80})"),
                    said("column", "column '(?<column>[^'\\n]{1,80})' of relation '[^'\\n]{1,80}' does not exist")),
            of(
                    "There is no database {name} on that server.",
                    "List the databases (\\l, SHOW DATABASES), then correct the name or create it.",
                    "Create databases when an environment is prepared.",
                    said("database", "database '{name}' does not exist"),
                    said("unknown database", "Unknown database '{name}'"),
                    said("cannot open database", "Cannot open database '{name}'")),
            of(
                    "The database server has no role {name}.",
                    "Name an existing role (-U), or create it.",
                    "Name the user in the connection; else it is that of the system.",
                    said("role", "role '{name}' does not exist")),
            of(
                    "The table, index or database {name} is there already.",
                    "Use what is there, or write CREATE ... IF NOT EXISTS; look first whether a migration ran already.",
                    "Write CREATE ... IF NOT EXISTS in scripts that may run twice.",
                    said(
                            "already exists",
                            "(?:relation|table|index|database|type|role|schema|view|column) '?(?<name>[\\w.]{1,80})'?(?: of relation '[^'\\n]{1,80}')? already exists"),
                    said("already exists", "(?:Table|database) '{name}' already exists"),
                    said("there is already an object named", "already an object named '{name}'")),
            of(
                    "A row with the same key is there already[: {name}].",
                    "Read the row that is there; update it (ON CONFLICT, upsert) or use another key.",
                    "Use upserts where a statement may run twice.",
                    said("duplicate key", "violates unique constraint '{name}'"),
                    said("duplicate entry", "Duplicate entry '[^'\\n]{0,80}' for key '{name}'"),
                    said("unique constraint failed", "UNIQUE constraint failed: {name}"),
                    said("duplicate key", "duplicate key[^\\n]{0,80}index: {name}"),
                    said("violation of primary key constraint", "constraint '{name}'"),
                    said("duplicate key")),
            of(
                    "A row refers to another that is not there, or others still refer to it[: {name}].",
                    "Insert the row that it refers to first, or remove those that refer to it.",
                    "Insert and remove rows in the order of their references.",
                    said("foreign key", "foreign key constraint '{name}'"),
                    said("foreign key", "CONSTRAINT '{name}' FOREIGN KEY"),
                    said("foreign key constraint")),
            of(
                    "The column {column} must have a value, and got none.",
                    "Give {column} a value in the statement, or a default in the table.",
                    "Check required columns before an insert.",
                    said("null value in column", "null value in column '{column}'"),
                    said("not null constraint failed", "NOT NULL constraint failed: {column}"),
                    said("cannot be null", "Column '{column}' cannot be null"),
                    said("doesn't have a default value", "Field '{column}' doesn't have a default value")),
            of(
                    "A value breaks the rule {name} of the table.",
                    "Look at that rule (\\d, SHOW CREATE TABLE), and correct the value.",
                    "Check values in the program before an insert.",
                    said("check constraint", "check constraint '{name}'"),
                    said("check constraint failed", "CHECK constraint failed: {name}")),
            of(
                    "The value {value} does not fit the type of its column.",
                    "Convert or shorten the value, or change the column's type.",
                    "Check values in the program before an insert.",
                    said(
                            "invalid input syntax",
                            "invalid input syntax for (?:type )?\\w{1,40}(?: \\w{1,20}){0,3}: '{value}'"),
                    said("data too long for column", "Data too long for column '{value}'"),
                    said("value too long for type", "value too long for type {value}"),
                    said("incorrect", "Incorrect \\w+ value: '{value}'")),
            of(
                    "The database cannot read the SQL near {value}.",
                    "Correct the statement there: a comma, quote or bracket, a reserved word, or the SQL of another database.",
                    "Try a statement in the database's own client first.",
                    said("syntax error at or near", "syntax error at or near '{value}'"),
                    said("syntax error", "near '{value}': syntax error"),
                    said("error in your sql syntax", "to use near '(?<value>[^\\n]{0,80}?)' at line"),
                    said("incorrect syntax near", "Incorrect syntax near (?:the keyword )?'{value}'")),
            of(
                    "The user of the connection has no right on {table}.",
                    "Use a user that has it, or have it granted (GRANT).",
                    "Grant rights in migrations.",
                    said(
                            "permission denied for",
                            "permission denied for (?:table|relation|schema|sequence|database|function) {table}"),
                    said("command denied to user", "command denied to user '[^\\n]{1,80}' for table '{table}'")),
            of(
                    "The database may only be read here.",
                    "Connect to the primary, or make the file and its folder writable.",
                    "Use a connection of its own for writing.",
                    said("attempt to write a readonly database"),
                    said("read-only transaction")),
            rule(
                    Set.of(FailureKind.LOCK_HELD, FailureKind.TIMED_OUT, FailureKind.CONFLICT),
                    lesson(
                            "Another connection holds what this statement needs: the database is locked.",
                            "Let the other transaction end (close tools that have the database open), then repeat the statement; set a busy timeout.",
                            "Keep transactions short, and set a busy timeout."),
                    said("database is locked"),
                    said("database table is locked"),
                    said("deadlock found"),
                    said("deadlock detected"),
                    said("lock wait timeout"),
                    said("could not obtain lock"),
                    said("sqlite_busy")));

    private DatabaseWordings() {}

    private static Rule of(String cause, String step, String prevention, Wording... wordings) {
        return rule(STATEMENT, lesson(cause, step, prevention), wordings);
    }
}
