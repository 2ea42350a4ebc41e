package io.vritti.cli.jvm;

import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Table;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The JVMs that {@code vritti attach --list} shows. */
record JvmList(Home home, File jar) {

    /**
     * One of them.
     *
     * @param armed {@code yes}; {@code with another home, or not yet} where only its command line names the agent; or {@code no}
     */
    record Line(long pid, String program, String armed) {}

    int print(Output output) throws IOException {
        List<Line> lines = lines();
        if (output.json()) {
            output.printJson(lines);
            return ExitCode.OK;
        }
        Table table = new Table("PID", "PROGRAM", "ARMED");
        for (Line line : lines) {
            table.row(line.pid(), line.program(), line.armed());
        }
        output.table(table);
        return ExitCode.OK;
    }

    private List<Line> lines() {
        Set<Long> armed = new HashSet<>();
        for (LiveJvm jvm : new LiveJvms(home).list()) {
            armed.add(jvm.pid());
        }
        List<Line> lines = new ArrayList<>();
        for (RunningJvm jvm : RunningJvm.all()) {
            String state =
                    armed.contains(jvm.pid()) ? "yes" : jvm.startedWith(jar) ? "with another home, or not yet" : "no";
            lines.add(new Line(jvm.pid(), jvm.program(), state));
        }
        return lines;
    }
}
