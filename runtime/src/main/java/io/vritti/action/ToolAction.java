package io.vritti.action;

import io.vritti.program.Command;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A tool call that a framework is about to make. Its arguments are read only where somebody asks for them. */
public final class ToolAction implements Action {

    private final String framework;
    private final String tool;
    private final String server;
    private final Supplier<List<String>> serverFolders;
    private final Supplier<String> given;

    private volatile String arguments;
    private volatile ActionKey key;

    /**
     * @param framework as its package in the agent is named
     * @param tool its name, as the model knows it
     * @param server of a tool of an MCP server, what tells the server from others; else null
     * @param serverFolders absolute paths of this machine that the server was given; empty where it is not known to run here
     * @param given the arguments as JSON
     */
    public ToolAction(
            String framework,
            String tool,
            String server,
            Supplier<List<String>> serverFolders,
            Supplier<String> given) {
        this.framework = framework;
        this.tool = tool;
        this.server = server;
        this.serverFolders = serverFolders;
        this.given = given;
    }

    public String tool() {
        return tool;
    }

    /** Absolute paths of this machine that its server was given; empty where it has none that is known to run here. */
    public List<String> serverFolders() {
        return serverFolders.get();
    }

    /** Whether what it answers may depend on the conversation: a server of its own answers all of them alike. */
    public boolean ofItsConversation() {
        return server == null;
    }

    private String given() {
        String json = given.get();
        return json == null ? "{}" : json;
    }

    /** The arguments as JSON, the keys in order; as they were given where that is no JSON. */
    public String arguments() {
        String known = arguments;
        if (known == null) {
            known = CanonicalJson.of(given());
            arguments = known;
        }
        return known;
    }

    /** The arguments by name, each as JSON; empty where they are no JSON object. */
    public Map<String, String> argumentValues() {
        return CanonicalJson.members(arguments());
    }

    /** Whether its arguments give the call in full: the text for a shell, or the address. */
    public boolean names(Action call) {
        String value = call.byKind(
                process -> process.throughShell()
                        ? process.argv().get(process.argv().size() - 1)
                        : null,
                request -> request.uri().toString(),
                inner -> null);
        return value != null && hasText(value);
    }

    /** Whether this is one of the texts among its arguments. */
    public boolean hasText(String value) {
        return CanonicalJson.hasString(arguments(), value);
    }

    @Override
    public ActionKind kind() {
        return ActionKind.TOOL;
    }

    @Override
    public ActionKey key() {
        ActionKey known = key;
        if (known == null) {
            known = new ActionKey.Builder("tool")
                    .add(framework)
                    .add(tool)
                    .add(server)
                    .add(arguments())
                    .build();
            key = known;
        }
        return known;
    }

    @Override
    public ActionKey keyWithoutProgram() {
        return null;
    }

    @Override
    public void settle() {
        arguments();
    }

    @Override
    public String family() {
        return "tool " + tool;
    }

    @Override
    public String text() {
        return tool + " " + given();
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public String directory() {
        return null;
    }

    /** The server, or else the tool itself. */
    @Override
    public String place() {
        return server == null ? tool : server;
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public boolean relocatable() {
        return false;
    }

    @Override
    public boolean waits() {
        return false;
    }

    @Override
    public <R> R byKind(
            Function<? super ProcessAction, ? extends R> process,
            Function<? super HttpAction, ? extends R> http,
            Function<? super ToolAction, ? extends R> tool) {
        return tool.apply(this);
    }
}
