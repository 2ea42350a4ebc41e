package io.vritti.cli.terminal;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The target and the format of a command's output. */
public final class Output {

    /** Escaped beyond ASCII, because the encoding of a terminal or pipe is anybody's guess. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
            .build();

    @Option(names = "--json", description = "Print JSON.")
    public boolean json;

    @Spec(Target.MIXEE)
    CommandSpec command;

    /** Whether the user asked for JSON. */
    public boolean json() {
        return json;
    }

    /** Text of others may hold escape sequences of terminals: they are shown, not obeyed. */
    public void line(String text) {
        out().println(Printable.lines(text));
    }

    /** Text for another program, as it is; its lines end as that program has it on every system. */
    public void text(String text) {
        out().print(text);
        out().flush();
    }

    public void line() {
        out().println();
    }

    public void table(Table table) {
        table.print(out());
    }

    public void printJson(Object value) {
        try {
            out().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same value as a tree, to add to. */
    public static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    /** JSON text as a tree; any other text as itself; null as null. */
    public static JsonNode parsed(String text) {
        try {
            return text == null ? JSON.nullNode() : JSON.readTree(text);
        } catch (IOException notJson) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }
}
