package io.vritti.agent.library;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Tells MCP servers from each other: by the command line of one that runs as a child process, else by the client that is connected to it.
 * Two clients of one URL may have different credentials, and so different servers behind it.
 *
 * @param name null where there is no server
 * @param commandLine of one that runs as a child process; else empty
 */
public record ServerIdentity(String name, List<String> commandLine) {

    /** What is no tool of a server. */
    public static final ServerIdentity NONE = new ServerIdentity(null, List.of());

    /** Client objects of two JVMs may have the same number. */
    private static final String THIS_JVM = UUID.randomUUID().toString();

    /** Programs that run a server here; another may run it in a container, or on another machine. */
    private static final Pattern LOCAL =
            Pattern.compile("(?:.*/)?(?:node|npx|bun|bunx|deno|python[0-9.]*|uv|uvx|pipx|java)");

    /** What passes messages on to a server elsewhere (npm: mcp-remote, ssh-mcp), or names one. */
    private static final Pattern ELSEWHERE = Pattern.compile(".*(?:remote|proxy|bridge|ssh|docker|://).*");

    /** The folder of all folders says nothing. */
    private static final Set<String> NO_FOLDERS = Set.of("/");

    /** @param environment what the server gets besides that of this JVM, of which a hash is kept; may be null */
    public static ServerIdentity ofProcess(List<String> commandLine, Object environment) {
        return new ServerIdentity(
                commandLine + " in "
                        + Integer.toHexString(String.valueOf(environment).hashCode()),
                commandLine);
    }

    public static ServerIdentity ofClient(Object client) {
        return new ServerIdentity(
                client.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(client)) + " in "
                        + THIS_JVM,
                List.of());
    }

    /** Absolute paths of this machine that its command line names; empty where it may work elsewhere. */
    public List<String> folders() {
        boolean here = !commandLine.isEmpty()
                && LOCAL.matcher(commandLine.get(0)).matches()
                && commandLine.stream()
                        .noneMatch(word -> ELSEWHERE.matcher(word).matches());
        return here
                ? commandLine.stream()
                        .skip(1)
                        .filter(word -> word.startsWith("/") && !NO_FOLDERS.contains(word))
                        .toList()
                : List.of();
    }
}
