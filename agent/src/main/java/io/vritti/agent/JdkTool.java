package io.vritti.agent;

/** Tells whether this JVM is one of the JDK's own tools, which {@code JAVA_TOOL_OPTIONS} reaches as well. */
final class JdkTool {

    /** The single-file source launcher ({@code java Foo.java}) lives in a tool's module, but runs a host. */
    private static final String SOURCE_LAUNCHER = "jdk.compiler/com.sun.tools.javac.launcher.";

    private JdkTool() {}

    static boolean isRunning() {
        return isTool(System.getProperty("sun.java.command"));
    }

    /** @param command as HotSpot sets it: {@code module/main.Class arguments} for a tool; null when embedded */
    static boolean isTool(String command) {
        if (command == null || command.startsWith(SOURCE_LAUNCHER)) {
            return false;
        }
        int slash = command.indexOf('/');
        int space = command.indexOf(' ');
        boolean inModule = slash > 0 && (space < 0 || slash < space);
        return inModule && (command.startsWith("jdk.") || command.startsWith("java."));
    }
}
