package io.vritti.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.SuccessRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RAN          | HERE      | run `npm ci`, which fixed this before (9 of 10 times); then this call again.
                    RAN          | FOLDER    | run `npm ci`, which fixed the same error of another call in this folder (9 of 10 times); then this call again.
                    RAN          | ELSEWHERE | look. In another folder this ended such failures: npm ci (9 of 10 times).
                    RAN          | MACHINES  | look. On another machine this ended such failures: npm ci (9 of 10 times).
                    INSTEAD      | HERE      | run `npm ci` instead, which worked (9 of 10 times).
                    INSTEAD      | MACHINES  | look. On another machine this worked instead: npm ci (9 of 10 times).
                    OTHERWISE    | HERE      | look. Before, this worked instead: npm ci (9 of 10 times).
                    OTHERWISE    | ELSEWHERE | look. In another folder this worked instead: npm ci (9 of 10 times).
                    CHANGED      | HERE      | look. Before, it passed once this had changed: npm ci (9 of 10 times).
                    TOLD         | HERE      | a person noted for this failure: "npm ci".
                    TOLD_COMMAND | HERE      | run `npm ci`, as a person noted for this failure; then this call again.
                    """)
    void only_what_worked_here_or_a_person_named_is_said_to_be_run(Fix.Kind kind, Fix.Reach reach, String next) {
        Fix fix = new Fix(
                "v1:s",
                "p",
                reach,
                kind,
                RedactedText.stored("npm ci"),
                null,
                RedactedText.EMPTY,
                new SuccessRate(9, 10, 0b1111111110),
                0);
        assertThat(FixWords.next(fix, "look.")).isEqualTo(next);
    }
}
