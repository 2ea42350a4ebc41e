package io.vritti.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenPathsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
            echo 1 > ../data/v            :: /w/p/../data/v
            printf x >> "$HOME/v"         :: /home/u/v
            D=../data; printf x > $D/v    :: /w/p/../data/v
            cp a ../b                     :: /w/p/../b
            mv a /etc/b                   :: /etc/b
            cat x | tee -a ../log         :: /w/p/../log
            sed -i s/1/2/ ../conf         :: /w/p/../conf
            cp -t../out a                 :: /w/p/../out
            cp --target-directory=../o a  :: /w/p/../o
            cd ../lib && touch v          :: /w/p/../lib/v
            cd ../lib; rm -f *.o          :: /w/p/../lib/*
            bash -c 'echo 1 > ../v'       :: /w/p/../v
            patch -p1 < fix.diff          :: /w/p
            tar -xf x.tar -C ../lib       :: /w/p/../lib
            echo $(touch ../made)         :: /w/p/../made
            ln -sfn ../v2 current         :: /w/p/current
            """)
    void what_a_command_names_it_may_write(String command, String path) {
        WrittenPaths written = of(command);

        assertThat(written.paths()).contains(path);
        assertThat(written.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
            touch "$UNKNOWN/x" ::
            for f in *; do rm ../$f; done ::
            cd "$UNKNOWN" && touch x ::
            echo 1 > $(mktemp) ::
            """)
    void what_it_does_not_tell_may_be_anywhere(String command, String none) {
        assertThat(of(command).complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"cat ../x", "ls -l > /dev/null", "grep -r x .. 2> /dev/null"})
    void what_only_reads_writes_nothing(String command) {
        assertThat(of(command).paths()).isEmpty();
        assertThat(of(command).complete()).isTrue();
    }

    private static WrittenPaths of(String command) {
        return WrittenPaths.of(new ProcessAction(
                List.of("bash", "-c", command),
                "/w/p",
                Map.of("HOME", "/home/u"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin")));
    }
}
