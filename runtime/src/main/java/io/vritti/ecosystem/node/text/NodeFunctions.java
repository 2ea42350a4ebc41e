package io.vritti.ecosystem.node.text;

import java.util.Set;

/** Modules and functions of Node of which it is known what a call of them does. */
final class NodeFunctions {

    /** They throw unless there is something at the path that is their first argument, and change nothing (Node, File system). */
    private static final Set<String> LOOKERS = Set.of(
            "fs.readFileSync",
            "fs.readdirSync",
            "fs.statSync",
            "fs.accessSync",
            "fs.promises.readFile",
            "fs.promises.readdir",
            "fs.promises.stat",
            "fs/promises.readFile",
            "fs/promises.readdir",
            "fs/promises.stat");

    /** They neither end the program nor change what comes after them finds. */
    private static final Set<String> PLAIN = Set.of(
            "console.log",
            "console.error",
            "console.warn",
            "console.info",
            "JSON.parse",
            "JSON.stringify",
            "String",
            "Number",
            "parseInt",
            "path.join",
            "path.resolve",
            "path.basename",
            "Date.now");

    private static final Set<String> MODULES =
            Set.of("fs", "fs/promises", "path", "os", "util", "url", "http", "https", "net", "assert", "events");

    private NodeFunctions() {}

    /** Whether a function throws unless there is something at the path that is its first argument. */
    static boolean looks(String function) {
        return LOOKERS.contains(function);
    }

    /** Whether a function neither ends the program nor changes what comes after it finds. */
    static boolean isPlain(String function) {
        return PLAIN.contains(function);
    }

    /** A module of Node itself, without {@code node:}, or null. */
    static String module(NodeToken name) {
        String module = name.isLiteral() ? name.text() : "";
        String plain = module.startsWith("node:") ? module.substring("node:".length()) : module;
        return MODULES.contains(plain) ? plain : null;
    }
}
