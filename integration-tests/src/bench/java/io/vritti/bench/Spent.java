package io.vritti.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process took, from its start to its end, with all that it started.
 *
 * @param cpuMillis user and system time
 * @param stdout what it printed
 */
record Spent(double wallMillis, double cpuMillis, List<String> stdout) {

    /** Bash tells what the kernel counted for a child, to the millisecond; the JDK tells it of no process that has ended. */
    private static final String TIMED = "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >\"$OUT\" 2>\"$ERR\"";

    private static final double MILLIS = 1_000;

    static Spent by(List<String> command, Path folder) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out-", "");
        Path err = Files.createTempFile(folder, "err-", "");
        List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
        builder.environment().put("OUT", out.toString());
        builder.environment().put("ERR", err.toString());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with " + process.exitValue() + ": " + Files.readString(err));
        }
        String[] seconds = times.split(" ");
        List<String> lines = Files.readAllLines(out);
        Files.delete(out);
        Files.delete(err);
        return new Spent(
                Double.parseDouble(seconds[0]) * MILLIS,
                (Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2])) * MILLIS,
                lines);
    }

    /** What a host says of its own memory in its last line: the most that was resident, in MiB. */
    double residentMebibytes() {
        return Double.parseDouble(stdout.get(stdout.size() - 1)) / 1_024;
    }
}
