package io.vritti.reflect.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that a project gives to what its tools run: the scripts of {@code package.json}, the targets of a makefile; looked up. */
final class ProjectNames implements Correction {

    /**
     * @param programs that run them
     * @param said what is said of a name that is not there, which is group 1
     * @param file where the names are
     * @param part where in the file, up to the next brace; null for anywhere
     * @param name one of them, which is group 1
     */
    private record Source(List<String> programs, Pattern said, String file, Pattern part, Pattern name) {}

    private static final String WORD = "([A-Za-z0-9._:-]{1,80})";
    private static final Pattern SCRIPT_MISSING = Pattern.compile("(?:[Mm]issing script:? [\"']?" + WORD + "|Command \""
            + WORD + "\" not found|Script not found \"" + WORD + ")");

    private static final List<Source> SOURCES = List.of(
            new Source(
                    List.of("npm", "yarn", "pnpm", "bun"),
                    SCRIPT_MISSING,
                    "package.json",
                    Pattern.compile("\"scripts\"\\s*:\\s*\\{([^}]{0,20000})"),
                    Pattern.compile("\"" + WORD + "\"\\s*:")),
            new Source(
                    List.of("make", "gmake"),
                    Pattern.compile("No rule to make target [`']" + WORD),
                    "Makefile",
                    null,
                    Pattern.compile("(?m)^" + WORD + "[ \\t]*:(?!=)")));

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        for (Source source : SOURCES) {
            Matcher said = source.said().matcher(output.text());
            if (files.areKnown() && source.programs().contains(failed.program()) && said.find()) {
                String wrong = firstGroup(said);
                int at = failed.indexOf(wrong);
                String near = at < 0 ? null : Nearness.nearest(wrong, names(source, files.text(source.file())));
                return Optional.ofNullable(near)
                        .filter(Quoting::isPlain)
                        .map(name -> new Corrected(failed.replaced(at, name), false));
            }
        }
        return Optional.empty();
    }

    private static String firstGroup(Matcher said) {
        for (int i = 1; i <= said.groupCount(); i++) {
            if (said.group(i) != null) {
                return said.group(i);
            }
        }
        return "";
    }

    private static List<String> names(Source source, String text) {
        String part = text;
        if (source.part() != null) {
            Matcher found = source.part().matcher(text);
            part = found.find() ? found.group(1) : "";
        }
        List<String> names = new ArrayList<>();
        Matcher name = source.name().matcher(part);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
