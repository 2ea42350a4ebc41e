package io.vritti.world.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpwardTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
            Path(__file__).parent / 'x'                                      :: 0
            Path(__file__).parent.parent / 'x'                               :: 1
            Path(__file__).resolve().parents[2]                              :: 2
            os.path.dirname(os.path.abspath(__file__))                       :: 0
            os.path.dirname(os.path.dirname(os.path.abspath(__file__)))      :: 1
            path.join(__dirname, '..', '..', 'data')                         :: 2
            sys.path.insert(0, os.path.join(here, os.pardir))                :: 1
            new File(".").getAbsoluteFile().getParentFile().getParentFile()  :: 1
            """)
    void steps_upward_are_counted(String text, int steps) {
        assertThat(Math.max(0, Upward.steps(text))).isEqualTo(steps);
    }
}
