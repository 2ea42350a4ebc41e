package io.vritti.gate.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKind;
import io.vritti.action.ToolAction;
import io.vritti.failure.classify.FailureKind;
import io.vritti.redact.RedactedText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearArgumentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
                    {"file":"a.txt"}          | {"path":"a.txt"}           | path is required             | path="a.txt" (not file)
                    {"path":"mian.py","n":3}  | {"path":"main.py","n":3}   | no such file: mian.py        | path="main.py"
                    {"path":"a.py"}           | {"path":"src/a.py"}        | not found: a.py              | path="src/a.py"
                    {"id":"41"}               | {"id":"42"}                | no user 41                   | -
                    {"env":"prod"}            | {"env":"dev"}              | unknown environment prod     | -
                    {"path":"mian.py","n":3}  | {"path":"main.py","n":4}   | no such file: mian.py        | -
                    {"path":"mian.py"}        | {"path":"main.py"}         | the disk is full             | -
                    not json                  | {"path":"main.py"}         | no such file: mian.py        | -
                    """)
    void only_the_mistaken_argument_may_differ(String failed, String worked, String line, String told) {
        Place place = new Place("t", "v1:s", RedactedText.stored(line), Map.of(), Map.of(), "k", false);
        FailedCall call = new FailedCall(
                ActionKind.TOOL,
                "tool t",
                "t",
                "",
                arguments(failed),
                FailureKind.INVALID_INPUT,
                1,
                line,
                "",
                place,
                "");
        assertThat(NearArguments.of(call, arguments(worked))).isEqualTo(told);
    }

    private static Map<String, String> arguments(String json) {
        return new ToolAction("koog", "t", null, List::of, () -> json).argumentValues();
    }
}
