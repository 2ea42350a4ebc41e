package io.vritti.cli.doctor;

import io.vritti.cli.terminal.OverTime;
import io.vritti.cli.terminal.TimeText;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.observe.Counter;
import java.util.ArrayList;
import java.util.List;

/** Whether the JVMs that run now had the time for what the gate looks at. */
final class TimeExamination {

    private final List<LiveJvm> living;

    TimeExamination(Home home) {
        living = new LiveJvms(home).list();
    }

    List<ExaminationResult> findings() {
        List<ExaminationResult> findings = new ArrayList<>();
        note(findings, Counter.DEADLINE_MISSES, "deadline", OverTime.CHECK);
        note(findings, Counter.CAPTURE_BUDGET_MISSES, "capture", OverTime.CAPTURE);
        return findings;
    }

    private void note(List<ExaminationResult> findings, Counter counter, String what, String advice) {
        long times = 0;
        for (LiveJvm jvm : living) {
            times += jvm.counters().getOrDefault(counter.label(), 0L);
        }
        if (times > 0) {
            findings.add(ExaminationResult.note(what, TimeText.times(times) + ": " + advice));
        }
    }
}
