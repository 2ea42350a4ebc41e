package io.vritti.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.failure.classify.Classifier;
import io.vritti.failure.classify.FailureKind;
import io.vritti.failure.classify.Symptoms;
import io.vritti.proof.Cause;
import io.vritti.text.EnglishMessages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real programs that speak another language than English, by the catalogues of this machine. */
class ForeignMessagesTest {

    private static final String[] LANGUAGES = {"de", "fr", "es", "pt", "zh_CN", "ja"};

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
        world.environment.put("LANG", "C.UTF-8");
        world.environment.remove("LC_ALL");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
            cat data.csv          :: PATH_MISSING       :: MISSING_PATH      :: touch data.csv
            cp data.csv copy.csv  :: PATH_MISSING       :: MISSING_PATH      :: touch data.csv
            mkdir a/b             :: PATH_MISSING       :: MISSING_PATH      :: mkdir a
            wc -l < data.csv      :: PATH_MISSING       :: MISSING_PATH      :: touch data.csv
            head -n 3 data.csv    :: PATH_MISSING       :: MISSING_PATH      :: touch data.csv
            cat sub               :: IS_DIRECTORY       :: USAGE_SYNTAX      :: rmdir sub; touch sub
            mkdir sub             :: PATH_EXISTS        :: ALREADY_EXISTS    :: rmdir sub
            rmdir full            :: DIRECTORY_NOT_EMPTY :: CONFLICT         :: rm full/x
            deployx up            :: EXECUTABLE_MISSING :: COMMAND_NOT_FOUND :: cp /bin/true bin/deployx
            ./run.sh              :: NOT_EXECUTABLE     :: NOT_EXECUTABLE    :: chmod +x run.sh
            ls --bogus            :: USAGE              :: USAGE_SYNTAX      :: true
            """)
    void fails_for_the_same_cause_in_every_language(String command, Cause.Kind cause, FailureKind kind, String mend) {
        for (String language : LANGUAGES) {
            Assumptions.assumeTrue(Files.exists(Path.of("/usr/share/locale", language, "LC_MESSAGES/coreutils.mo")));
            world.environment.put("LANGUAGE", language);
            world.sh(
                    "rm -rf data.csv copy.csv a sub full bin run.sh; mkdir sub full bin; touch full/x; echo true > run.sh");
            ProcessAction action = world.bash(command);
            Evidence evidence = world.failure(action);
            assertThat(evidence.causes()).as(language).extracting(Cause::kind).containsExactly(cause);
            assertThat(kind(world.run(action), action)).as(language).isEqualTo(kind);
            assertThat(world.check(evidence, action)).as(language).isInstanceOf(CheckResult.Holds.class);
            if (!mend.equals("true")) {
                world.sh(mend);
                assertThat(world.check(evidence, action)).as(language).isInstanceOf(CheckResult.Changed.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "zh_CN"})
    void git_and_make_are_understood(String language) {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/share/locale", language, "LC_MESSAGES/git.mo")));
        world.environment.put("LANGUAGE", language);
        assertThat(english("git status")).contains("not a git repository");
        assertThat(world.check(world.failure("git status"), "git status")).isInstanceOf(CheckResult.Holds.class);
        world.sh("git init -q .");
        assertThat(english("git checkout nope")).contains("pathspec 'nope' did not match any file(s) known to git");
        assertThat(english("make nope")).contains("No rule to make target 'nope'");
        assertThat(english("nosuchprogram")).containsPattern("bash: line 1: nosuchprogram: command not found");
    }

    private String english(String command) {
        return EnglishMessages.of(world.run(world.bash(command)).output());
    }

    private static FailureKind kind(Outcome outcome, ProcessAction action) {
        Symptoms failure = new Symptoms(outcome.code(), false, false, null, null, outcome.output(), action.text());
        return new Classifier().classify(failure).finer();
    }
}
