package io.vritti.cli.terminal;

/** How people call the commands. */
public final class ProgramName {

    public static final String AS_TYPED = "java -jar vritti-agent.jar";

    private ProgramName() {}
}
