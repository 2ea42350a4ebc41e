package io.vritti.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VrittiAgentTest {

    private static final String VERSION = "java.specification.version";

    private final PrintStream realErr = System.err;
    private final String realVersion = System.getProperty(VERSION);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(realErr);
        System.setProperty(VERSION, realVersion);
    }

    @Test
    void an_old_jvm_is_told_what_to_do_and_runs_on() {
        System.setProperty(VERSION, "1.8");
        VrittiAgent.premain(null, null);
        System.setProperty(VERSION, "11");
        VrittiAgent.agentmain("mode=veto", null);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("vritti: this JVM is Java 1.8, and Vritti needs Java 17 or later."
                        + " The program runs on without it.\n"
                        + "vritti: this JVM is Java 11, and Vritti needs Java 17 or later."
                        + " The program runs on without it.\n");
    }

    /** An exception out of premain would abort the JVM. */
    @Test
    void whatever_goes_wrong_stays_inside_and_is_said_in_one_line() {
        VrittiAgent.premain(null, null);

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("vritti: could not start (")
                .endsWith("The program runs on without it.");
    }
}
