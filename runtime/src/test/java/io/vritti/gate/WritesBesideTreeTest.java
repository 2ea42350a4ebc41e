package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.gate.verdict.GateCall;
import io.vritti.ledger.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents that mend and break, beside a tree, what its test reads there by a name that no text of a program tells. */
class WritesBesideTreeTest {

    /** -Dvritti.test.sessions=N: more of them, or fewer. */
    private static final int SESSIONS = Integer.getInteger("vritti.test.sessions", 6);

    private static final int STEPS = 30;
    private static final String CHECK = "make -s check";

    /** By known commands, then by programs whose effects are not known; some of them fail when they have done it. */
    private static final List<String> WAYS = List.of(
            "printf %s > ../data/v",
            "printf %s | tee ../data/v",
            "printf %s > /tmp/../$HOME/../data/v",
            "echo %s > w; mv w ../data/v",
            "printf %s > ../data/w && cp ../data/w ../data/v",
            "sed -i s/.*/%s/ ../data/v",
            "cd ../data && printf %s > v",
            "printf %s > ../data/v; false",
            "node -e \"require('fs').writeFileSync('../data/v', '%s')\"",
            "node -e \"require('fs').writeFileSync('../data/v', '%s'); process.exit(3)\"",
            "sh ../data/set.sh %s",
            "../data/set.sh %s");

    @TempDir
    Path outer;

    private final Ledger ledger = new Ledger();
    private final Gate gate = new GateParts().vetoing().noting(ledger).gate(new RecordedJournal(), "test");
    private final List<String> wrongful = new ArrayList<>();
    private int refused;
    private Workplace workplace;
    private Path value;

    @BeforeEach
    void aProjectBesideItsData() throws Exception {
        assumeTrue(new ExecutablePath("/usr/bin:/bin").resolve("node", "/") != null);
        workplace = new Workplace(Files.createDirectory(outer.resolve("project")));
        value = Files.createDirectory(outer.resolve("data")).resolve("v");
        Files.writeString(value, "bad");
        Files.writeString(outer.resolve("data/set.sh"), "#!/bin/sh\nprintf %s \"$1\" > \"$(dirname \"$0\")/v\"\n");
        workplace.run("chmod +x ../data/set.sh");
        Files.writeString(workplace.folder().resolve("where"), "../data/v\n");
        Files.writeString(
                workplace.folder().resolve("Makefile"), "ALL := $(sort $(wildcard *))\ncheck:\n\t@node test.js\n");
        Files.writeString(workplace.folder().resolve("test.js"), """
                const read = name => require('fs').readFileSync(name, 'utf8').trim();
                const v = read(read('where'));
                if (v !== 'good') throw new Error('wrong answer');
                """);
    }

    @Test
    void whatever_is_refused_fails() throws Exception {
        for (int seed = 0; seed < SESSIONS; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                Workplace.settle();
                String about = "seed " + seed + " step " + step;
                if (random.nextInt(3) > 0) {
                    take(CHECK, about);
                } else if (random.nextInt(3) == 0) {
                    hostWrites(random.nextBoolean() ? "good" : "bad", random.nextBoolean());
                } else {
                    String way = WAYS.get(random.nextInt(WAYS.size()));
                    take(way.replace("%s", random.nextBoolean() ? "good" : "bad"), about);
                }
            }
        }
        assertThat(wrongful).isEmpty();
        assertThat(refused).isPositive();
    }

    /** As woven code reports it. */
    private void hostWrites(String text, boolean moved) throws Exception {
        Path written = moved ? Files.writeString(outer.resolve("data/w"), text) : Files.writeString(value, text);
        ledger.hostWrote(written.toString());
        if (moved) {
            Files.move(written, value, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            ledger.hostWrote(value.toString());
        }
    }

    private void take(String command, String about) {
        ProcessAction action = workplace.bash(command);
        GateCall call = gate.before(action);
        Outcome outcome = workplace.run(action);
        if (call.open()) {
            gate.after(call, outcome);
            return;
        }
        refused++;
        if (!outcome.failed()) {
            wrongful.add(
                    about + ": " + command + " passed, but: " + call.refusal().getMessage());
        }
    }
}
