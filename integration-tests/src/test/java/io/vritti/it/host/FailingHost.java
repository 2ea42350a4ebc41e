package io.vritti.it.host;

/** Fails in ever new ways until it is killed, and says how far it has got. */
public final class FailingHost {

    private FailingHost() {}

    public static void main(String[] arguments) throws Exception {
        for (int i = 0; ; i++) {
            Process process = new ProcessBuilder("cat", "missing-" + i).start();
            process.waitFor();
            System.out.println(i);
        }
    }
}
