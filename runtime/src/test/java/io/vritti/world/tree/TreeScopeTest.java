package io.vritti.world.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.TreeProject;
import io.vritti.evidence.World;
import io.vritti.proof.Proof;
import io.vritti.proof.TreeInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to the tree that a failure is about, and what is in none. */
class TreeScopeTest {

    @TempDir
    Path outer;

    private TreeProject project;
    private World world;

    @BeforeEach
    void aProject() throws IOException {
        project = new TreeProject(outer);
        world = project.world;
    }

    @Test
    void whole_repository_counts_and_not_only_the_folder() {
        world.sh("git init -q . && mkdir app lib && mv package.json test.js app && echo old > lib/api.txt");
        world.write("app/test.js", "throw new Error('api too old');\n");
        Evidence evidence = project.failedTwice("npm --prefix app test");
        assertThat(world.check(evidence, "npm --prefix app test")).isInstanceOf(CheckResult.Holds.class);

        world.sh("echo new > lib/api.txt");

        assertThat(world.check(evidence, "npm --prefix app test"))
                .isEqualTo(new CheckResult.Changed(List.of("lib/api.txt edited")));
    }

    @Test
    void sibling_that_the_build_file_names_counts() {
        world.write("../shared/answer.txt", "41");
        world.write(
                "package.json",
                TreeProject.PACKAGE.replace("{\"name\"", "{\"dependencies\":{\"s\":\"file:../shared\"},\"name\""));
        Evidence evidence = project.failedTwice("npm test --if-present");
        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(CheckResult.Holds.class);

        world.write("../shared/answer.txt", "42");

        assertThat(world.check(evidence, "npm test --if-present")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void file_that_the_program_names_elsewhere_counts() {
        world.write("test.js", "if (!require('fs').existsSync('" + outer + "/flag')) process.exit(3);\n");
        Evidence evidence = world.failure("make -s check");
        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Holds.class);

        world.write("../flag", "");

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Changed.class);
    }

    /** What comes to the packages of a user is seen, wherever the files there lead (site(7): USER_SITE, .pth). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "touch $S/absent.py",
                "mkdir ../elsewhere; touch ../elsewhere/absent.py; realpath ../elsewhere > $S/new.pth",
                "touch ../linked/absent.py",
                "touch ../linked/edited/absent.py",
                "mkdir ../elsewhere; touch ../elsewhere/absent.py; realpath ../elsewhere > $S/known.pth"
            })
    void packages_of_a_user_count(String fix) {
        world.environment.put("HOME", outer.resolve("person").toString());
        String site = "S=$(python3 -c 'import site; print(site.getusersitepackages())'); ";
        world.sh("mkdir -p ../linked/edited; " + site + "mkdir -p $S; realpath ../linked > $S/known.pth");
        world.write("m.py", "try:\n    import absent\nexcept ImportError:\n    import edited.absent\n");
        world.write("Makefile", "check:\n\t@python3 m.py\n");
        Evidence evidence = project.failedTwice("make -s check");
        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Holds.class);

        world.sh(site + fix);

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Changed.class);
        assertThat(world.run(world.bash("make -s check")).failed()).isFalse();
    }

    /** What another build installs there would be seen nowhere. */
    @Test
    void settings_in_the_tree_that_name_another_repository_leave_nothing_to_refuse_by() {
        world.environment.put("HOME", outer.resolve("person").toString());
        world.environment.put("PATH", outer + "/tools:" + world.environment.get("PATH"));
        world.write(
                "../tools/mvn",
                "#!/bin/sh\necho 'Could not find artifact com.acme:lib:jar:1 in central' >&2\nexit 1\n");
        world.write("pom.xml", "<project><artifactId>app</artifactId></project>");
        world.write(
                "ci/settings.xml", "<settings><localRepository>" + outer + "/elsewhere</localRepository></settings>");
        world.sh("mkdir -p ../person; chmod +x ../tools/mvn");

        Evidence evidence = project.failedTwice("mvn -o -q -s ci/settings.xml compile");

        assertThat(world.check(evidence, "mvn -o -q -s ci/settings.xml compile"))
                .isNotInstanceOf(CheckResult.Holds.class);
    }

    /** Another build installs what this one needs: a version, a snapshot again, or what the snapshot needs itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkdir $R/lib/1.1; echo new > $R/lib/1.1/lib-1.1.jar",
                "echo other > $R/lib/1.0-SNAPSHOT/lib-1.0-SNAPSHOT.jar",
                "echo other > $R/core/2-SNAPSHOT/core-2-SNAPSHOT.jar",
                "echo other > $R/parent/3/parent-3.pom",
                "mkdir -p $R/transitive/5; echo new > $R/transitive/5/transitive-5.jar"
            })
    void artifacts_that_another_build_installs_count(String fix) {
        String home = outer.resolve("person").toString();
        String repository = "R=" + home + "/.m2/repository/com/acme; ";
        world.environment.put("HOME", home);
        world.environment.put("PATH", outer + "/tools:" + world.environment.get("PATH"));
        world.sh(repository + "mkdir -p ../tools $R/lib/1.0-SNAPSHOT $R/core/2-SNAPSHOT $R/parent/3; cd $R;"
                + " echo old | tee lib/1.0-SNAPSHOT/lib-1.0-SNAPSHOT.jar core/2-SNAPSHOT/core-2-SNAPSHOT.jar parent/3/parent-3.pom;"
                + " echo '<project><groupId>com.acme</groupId><artifactId>lib</artifactId><dependencies><dependency>"
                + "<groupId>${project.groupId}</groupId><artifactId>core</artifactId></dependency></dependencies></project>'"
                + " > lib/1.0-SNAPSHOT/lib-1.0-SNAPSHOT.pom");
        world.write(
                "../tools/mvn",
                "#!/bin/sh\necho 'Could not find artifact com.acme:transitive:jar:5 in central' >&2\nexit 1\n");
        world.write(
                "pom.xml",
                "<project><parent><groupId>com.acme</groupId><artifactId>parent</artifactId><version>3</version></parent>"
                        + "<properties><acme>com.acme</acme></properties><dependencies><dependency>\n  <groupId>${acme}</groupId>"
                        + "\n  <artifactId>lib</artifactId></dependency></dependencies></project>");
        world.sh("chmod +x ../tools/mvn");
        Evidence evidence = project.failedTwice("mvn -o -q compile");
        assertThat(world.check(evidence, "mvn -o -q compile")).isInstanceOf(CheckResult.Holds.class);

        world.sh(repository + fix);

        assertThat(world.check(evidence, "mvn -o -q compile")).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
                    npm run call
                    node -e 'process.exit(Date.now() % 2 + 1)'
                    node -e 'if (Math.random() < 2) process.exit(1)'
                    node -e 'require("http").get("http://127.0.0.1:1/")'
                    node -e 'require(require("os").homedir() + "/x.js")'
                    npm install ./nowhere
                    make call
                    make look
                    ps -p 999999
                    mktemp -p nowhere
                    """)
    void what_lies_in_no_tree_is_no_evidence(String command) {
        world.write("Makefile", "call:\n\tcurl -sf http://127.0.0.1:1/\nlook:\n\t@ps -p 999999\n");
        Evidence evidence = project.failedTwice(command);

        assertThat(world.check(evidence, command)).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void goal_that_calls_nobody_is_judged_by_its_own_recipes() {
        world.write("Makefile", "call:\n\tcurl -sf http://127.0.0.1:1/\ncheck:\n\t@node test.js\n");
        Evidence evidence = project.failedTwice("make check");

        assertThat(world.check(evidence, "make check")).isInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void home_folder_is_a_tree_only_where_little_is_in_it() {
        world.environment.put("HOME", world.folder.toString());
        assertThat(world.check(project.failedTwice("make -s check"), "make -s check"))
                .isInstanceOf(CheckResult.Holds.class);
        for (int i = 0; i < 1_000; i++) {
            world.write("many/f" + i, "");
        }

        Evidence evidence = project.failedTwice("make -s check");

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void linked_folder_outside_counts() throws IOException {
        world.write("../linked/x.txt", "1");
        Files.createSymbolicLink(world.folder.resolve("ln"), outer.resolve("linked"));
        Evidence evidence = world.failure("make -s check");
        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Holds.class);

        world.write("../linked/x.txt", "2");

        assertThat(world.check(evidence, "make -s check")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void only_trees_with_a_proof_are_walked_before_a_run() {
        Evidence evidence = world.failure("curl -sf http://127.0.0.1:1/");

        world.check(evidence, "curl -sf http://127.0.0.1:1/");

        assertThat(evidence.proofs().stream()
                        .filter(TreeInputs.class::isInstance)
                        .map(Proof::basis))
                .isEmpty();
    }
}
