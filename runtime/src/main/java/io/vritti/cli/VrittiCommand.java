package io.vritti.cli;

/** The commands of {@code java -jar vritti-agent.jar}. */
public final class VrittiCommand {

    private VrittiCommand() {}

    /** @return the exit code */
    public static int run(String[] arguments) {
        System.out.println("vritti " + VrittiCommand.class.getPackage().getImplementationVersion());
        return 0;
    }
}
