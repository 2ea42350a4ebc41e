package io.vritti.reflect.correct;

import java.util.Optional;
import java.util.Set;

/**
 * A tool that asks {@code Did you mean start?} and does not say instead of what: the only word near it was meant, unless the program
 * runs or reads what others wrote, whose names the question may be about.
 */
final class NamedWithoutWrong implements Correction {

    private static final Set<String> SPEAKS_OF_OTHERS =
            Set.of(("python python2 python3 node deno bun java javac kotlinc scala mvn mvnw"
                            + " gradle gradlew ant sbt npm npx yarn pnpm cargo rustc go make cmake ninja bazel ruby rake rspec bundle perl php"
                            + " phpunit composer pytest tox jest mocha vitest tsc eslint gcc g++ cc c++ clang clang++ ld swift swiftc dotnet csc"
                            + " bash sh zsh dash docker docker-compose podman ansible-playbook terraform mypy pyright ruff flake8 poetry uv")
                    .split(" "));

    private final Rows rows = new Rows(NamedRows.UNNAMED);

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        boolean own = !SPEAKS_OF_OTHERS.contains(failed.program())
                && failed.delegate().isEmpty();
        return own ? rows.of(failed, output, files) : Optional.empty();
    }
}
