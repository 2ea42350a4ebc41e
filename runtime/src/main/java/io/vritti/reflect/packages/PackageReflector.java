package io.vritti.reflect.packages;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.program.Programs;
import io.vritti.reflect.Reflector;
import io.vritti.shell.ShellParser;
import java.util.Optional;

/**
 * Names the package in what another reflector says of something that is missing. Not of what failed on another machine or in a
 * container: there other packages are.
 */
public final class PackageReflector implements Reflector {

    private static final String PROCESS = "process";

    private final Reflector reflector;
    private final PackageFinder packages;

    /** @param reflector says why the failure happened */
    public PackageReflector(Reflector reflector, PackageFinder packages) {
        this.reflector = reflector;
        this.packages = packages;
    }

    @Override
    public Optional<Reflection> of(Episode episode) {
        return reflector
                .of(episode)
                .map(said ->
                        bringing(episode).map(bringing -> told(said, bringing)).orElse(said));
    }

    private Optional<Bringing> bringing(Episode episode) {
        boolean here = episode.kind().equals(PROCESS)
                && episode.action() != null
                && episode.errorTrace() != null
                && !Programs.elsewhere(ShellParser.parse(episode.action()));
        return here ? packages.in(episode.errorTrace()) : Optional.empty();
    }

    private static Reflection told(Reflection said, Bringing bringing) {
        String sentence = bringing.sentence();
        return said.advising(
                Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".",
                said.suggestion() == null ? bringing.suggestion() : said.suggestion());
    }
}
