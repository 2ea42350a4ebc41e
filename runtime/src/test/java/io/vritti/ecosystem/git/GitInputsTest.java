package io.vritti.ecosystem.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.evidence.capture.PreRunSnapshot;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** git refuses, for reasons that lie in its repository, its configuration, the work tree or another repository. */
class GitInputsTest {

    private static final String ONE_COMMIT = "git init -q -b main .; echo 1 > f; git add f; git commit -qm one; ";

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
        for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
            world.environment.put("GIT_" + who + "_NAME", "a");
            world.environment.put("GIT_" + who + "_EMAIL", "a@b");
        }
    }

    @ParameterizedTest(name = "{1} after {2}")
    @CsvSource(delimiterString = "::", textBlock = """
            true                             :: git commit -m two                :: echo 2 > f; git add f
            true                             :: git commit -am two               :: echo 2 > f
            true                             :: git add -A && git commit -m two  :: echo 2 > new
            true                             :: git checkout nosuch              :: git branch nosuch
            true                             :: git checkout nosuch              :: echo 1 > nosuch; git add nosuch
            true                             :: git switch nosuch                :: git branch nosuch
            true                             :: git checkout -b main             :: git branch -m main other
            true                             :: git branch main                  :: git branch -m main other
            true                             :: git tag -d v1                    :: git tag v1
            git tag v1                       :: git tag v1                       :: git tag -d v1
            true                             :: git merge nosuch                 :: git branch nosuch
            true                             :: git add nosuch                   :: echo 1 > nosuch
            true                             :: git rm nosuch                    :: echo 1 > nosuch; git add nosuch; git commit -qm n
            true                             :: git mv nosuch there              :: echo 1 > nosuch; git add nosuch
            echo ign > .gitignore            :: git add ign                      :: rm .gitignore; touch ign
            echo ign > .gitignore; touch ign :: git add ign                      :: echo other > .gitignore
            true                             :: git push -q gone HEAD:x          :: git init -q --bare gone
            git init -q --bare r.git; git remote add o ./gone :: git push -q o HEAD:x :: git remote set-url o ./r.git
            git init -q --bare r.git; printf '#!/bin/sh\\nexit 1\\n' > r.git/hooks/update; chmod +x r.git/hooks/update :: git push -q ./r.git HEAD:x :: rm r.git/hooks/update
            true                             :: git push                         :: git init -q --bare r.git; git remote add origin ./r.git; git push -q -u origin main
            git checkout -qb b; echo 2 > f; git commit -qam b; git checkout -q main; echo 3 > f :: git checkout -q b :: git stash -q
            git checkout -qb b; echo 2 > f; git commit -qam b; git checkout -q main; echo 3 > f :: git checkout -q b :: echo 1 > f
            git checkout -qb b; echo 2 > g; git add g; git commit -qam b; git checkout -q main; echo 3 > g :: git checkout -q b :: rm g
            echo 2 > f                       :: git rebase nosuch                :: git checkout f; git branch nosuch
            true                             :: git stash pop                    :: echo 2 > f; git stash -q
            true                             :: git cherry-pick --continue; git log nosuch :: git tag nosuch
            true                             :: git rev-parse HEAD~1             :: git commit -q --allow-empty -m two
            true                             :: git show HEAD:g                  :: echo 1 > g; git add g; git commit -qm g
            printf 'diff --git a/f b/f\\n--- a/f\\n+++ b/f\\n@@ -1 +1 @@\\n-5\\n+6\\n' > p :: git apply p :: echo 5 > f
            printf '#!/bin/sh\\nexit 1\\n' > .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit; echo 2 > f; git add f :: git commit -m x :: chmod -x .git/hooks/pre-commit
            true                             :: git -C sub status                :: mkdir sub
            git config core.hooksPath h; mkdir h; printf '#!/bin/sh\\nexit 1\\n' > h/pre-commit; chmod +x h/pre-commit; git config x.y z; echo 2 > f :: git commit -qam x :: printf '#!/bin/sh\\nexit 0\\n' > h/pre-commit
            git worktree add -q ../wt-$$ -b wt; cd ../wt-$$ && pwd > $OLDPWD/where :: git -C "$(cat where)" commit -m x :: echo 2 > $(cat where)/f; git -C $(cat where) add f
            """)
    void a_refusal_is_not_believed_once_it_is_mended(String before, String command, String change) {
        world.sh(ONE_COMMIT + before);
        world.run(world.bash(command));
        Evidence evidence = seenBeforeAndAfter(command);
        assertThat(world.check(evidence, command)).isNotInstanceOf(CheckResult.Changed.class);

        world.sh(change);
        assertThat(world.check(evidence, command)).isNotInstanceOf(CheckResult.Holds.class);
        assertThat(world.run(world.bash(command)).failed())
                .as("the change is a fix")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
            true                             :: git commit -m two
            true                             :: git commit -am two
            true                             :: git add -A && git commit -m two
            true                             :: git checkout nosuch
            true                             :: git checkout nosuch 2>&1 | tail -3; exit 1
            true                             :: git checkout -b main
            git tag v1                       :: git tag v1
            true                             :: git merge nosuch
            true                             :: git add nosuch
            echo ign > .gitignore; touch ign :: git add ign
            true                             :: git push -q /none/gone HEAD:x
            git remote add origin /none/gone :: git push -q origin main
            git checkout -qb b; echo 2 > f; git commit -qam b; git checkout -q main; echo 3 > f :: git checkout -q b
            true                             :: git rev-parse HEAD~1
            true                             :: git log nosuch
            printf 'diff --git a/f b/f\\n--- a/f\\n+++ b/f\\n@@ -1 +1 @@\\n-5\\n+6\\n' > p :: git apply p
            """)
    void a_refusal_is_believed_while_nothing_has_changed(String before, String command) {
        world.sh(ONE_COMMIT + before);
        seenBeforeAndAfter(command);
        Evidence evidence = seenBeforeAndAfter(command);
        world.sh("echo x > ../noise-" + folder.getFileName() + "; git status > /dev/null; rm ../noise-*");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void that_there_is_no_repository_is_believed_until_there_is_one() {
        Evidence evidence = seenBeforeAndAfter("git status");
        assertThat(world.check(evidence, "git status")).isInstanceOf(CheckResult.Holds.class);
        world.sh("git init -q .");
        assertThat(world.check(evidence, "git status")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void who_commits_is_read_from_configuration_and_environment() {
        world.environment.keySet().removeIf(name -> name.startsWith("GIT_AUTHOR") || name.startsWith("GIT_COMMITTER"));
        world.environment.put("GIT_CONFIG_GLOBAL", folder + "/global");
        world.write("global", "[user]\n\tuseConfigOnly = true\n");
        world.sh("git init -q .; echo 1 > f; git add f");
        seenBeforeAndAfter("git commit -m x");
        Evidence evidence = seenBeforeAndAfter("git commit -m x");
        assertThat(world.check(evidence, "git commit -m x")).isInstanceOf(CheckResult.Holds.class);

        world.write("global", "[user]\n\tname = a\n\temail = a@b\n");
        assertThat(world.check(evidence, "git commit -m x")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_refreshed_index_is_no_change() throws Exception {
        world.sh(ONE_COMMIT + "git add -A");
        seenBeforeAndAfter("git commit -m two");
        Evidence evidence = seenBeforeAndAfter("git commit -m two");
        world.settle();
        world.sh("touch f; git status > /dev/null");
        assertThat(world.check(evidence, "git commit -m two")).isInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void an_empty_index_that_the_run_makes_is_no_change() throws Exception {
        world.sh("git init -q r");
        world.rest();
        Evidence evidence = seenBeforeAndAfter("git -C r -c user.name=a -c user.email=a@b commit -qm one");
        assertThat(world.check(evidence, "git -C r -c user.name=a -c user.email=a@b commit -qm one"))
                .isInstanceOf(CheckResult.Holds.class);
        world.sh("cd r; echo 1 > f; git add f");
        assertThat(world.check(evidence, "git -C r -c user.name=a -c user.email=a@b commit -qm one"))
                .isInstanceOf(CheckResult.Changed.class);
    }

    private Evidence seenBeforeAndAfter(String command) {
        ProcessAction action = world.bash(command);
        world.settle();
        PreRunSnapshot snapshot = PreRunSnapshot.at(action);
        Outcome outcome = world.run(action);
        assertThat(outcome.failed()).as(outcome.output()).isTrue();
        return world.collector.collect(action, outcome, snapshot, World.BUDGET_NANOS);
    }
}
