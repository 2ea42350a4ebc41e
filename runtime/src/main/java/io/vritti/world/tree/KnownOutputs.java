package io.vritti.world.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files that tools are known to write and not to depend on: that a run has changed them does not make the state that the run
 * began with uncertain. What anybody else changes there afterwards counts like all else.
 */
public final class KnownOutputs {

    /** Names of tools, then names of files and folders; {@code *} at the start or end is any text. */
    private static final String TABLE = """
            mvn,mvnw,mvnd target
            gradle,gradlew build .gradle .kotlin
            sbt,mill target out
            cargo target
            pytest,py.test,python,tox,nox,coverage,unittest __pycache__ .pytest_cache .coverage .coverage.* htmlcov *.pyc
            pytest,py.test,python,tox,nox,coverage,unittest .hypothesis .mypy_cache .ruff_cache
            mypy,ruff,pylint,flake8 .mypy_cache .ruff_cache __pycache__
            npm,npx,yarn,pnpm .npm
            npm,yarn,pnpm,bun,jest,vitest,mocha,nyc coverage .nyc_output .cache npm-debug.log* .vitest
            npm,yarn,pnpm,bun,eslint,tsc,stylelint .eslintcache .stylelintcache *.tsbuildinfo
            cmake,ninja,meson,ctest .ninja_log .ninja_deps CMakeFiles Testing meson-logs
            rspec,bundle .rspec_status
            dotnet,msbuild obj TestResults
            """;

    private static final Map<String, List<String>> PATTERNS = parsed();

    private final Set<String> patterns = new HashSet<>();
    private final List<String> roots;

    public KnownOutputs(TreeScope scope) {
        this.roots = scope.roots();
        for (String program : scope.programs()) {
            String name = program.substring(program.lastIndexOf('/') + 1);
            patterns.addAll(PATTERNS.getOrDefault(name.startsWith("python") ? "python" : name, List.of()));
        }
    }

    /** Whether a path is an output, or in one. */
    boolean hold(String path) {
        for (String root : roots) {
            if (path.startsWith(root + "/")) {
                for (String name : path.substring(root.length() + 1).split("/")) {
                    if (patterns.stream().anyMatch(pattern -> matches(pattern, name))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean matches(String pattern, String name) {
        if (pattern.endsWith("*")) {
            return name.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return pattern.startsWith("*") ? name.endsWith(pattern.substring(1)) : name.equals(pattern);
    }

    private static Map<String, List<String>> parsed() {
        Map<String, List<String>> patterns = new HashMap<>();
        for (String line : TABLE.split("\n")) {
            String[] words = line.split(" ");
            for (String tool : words[0].split(",")) {
                patterns.merge(tool, List.of(words).subList(1, words.length), KnownOutputs::joined);
            }
        }
        return patterns;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
