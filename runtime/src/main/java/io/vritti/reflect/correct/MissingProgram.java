package io.vritti.reflect.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that is not there under the name by which it was called. */
final class MissingProgram implements Correction {

    /** The same program under the name that it has where the other one is missing. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "python", "python3", "pip", "pip3", "nodejs", "node", "cs", "cd", "docker-compose", "docker compose");

    /** Builds come with a copy of their tool, when it is there (Gradle and Maven wrappers). */
    private static final Map<String, String> WRAPPERS = Map.of("gradle", "gradlew", "mvn", "mvnw");

    /** Tools whose subcommands run into their name. */
    private static final List<String> WITH_SUBCOMMANDS =
            List.of("git", "npm", "yarn", "cargo", "docker", "kubectl", "apt-get", "apt", "pip", "brew", "man", "go");

    /** Called often enough for a slip of the hand to be meant for them. */
    private static final List<String> COMMON =
            List.of(("awk bash cargo cat chmod chown clear cmake cp curl cut date diff docker"
                            + " echo find gcc git grep gunzip gzip head java javac kubectl less ls make man mkdir mv mvn node npm npx ping"
                            + " pip pip3 pnpm pytest python python3 rsync ruby sed sort ssh tail tar terraform touch uniq unzip vim wget"
                            + " which xargs yarn zip")
                    .split(" "));

    private static final Pattern NO_SUDO = Pattern.compile("(?m)(?:^|: |line \\d{1,5}: )sudo: (?:command )?not found");
    private static final Pattern NO_ROOT = Pattern.compile(
            "(?:cannot|can't|must not|should not|do not|don't) (?:perform this operation|be run|run this(?: script)?|be used) as root"
                    + "|[Rr]unning Homebrew as root is",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HELPER = Pattern.compile("Command '[^'\\n]{1,80}' not found, did you mean:");
    private static final Pattern HELPED = Pattern.compile("command '([A-Za-z0-9._+-]{1,80})' from (?:deb|snap) ");
    private static final Pattern WITH_OPTIONS = Pattern.compile("([a-z]{2,8})(-[a-zA-Z]{1,4})");
    private static final Pattern SUDO = Pattern.compile("sudo(?: -[EHn]{1,3})?");
    private static final Pattern DENIED = Pattern.compile("[Pp]ermission denied");
    private static final Pattern REPOSITORY = Pattern.compile("(?:https://|ssh://|git@)[\\w.@:/~-]{1,200}\\.git");

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        if ((output.has(NO_SUDO) || output.has(NO_ROOT))
                && SUDO.matcher(failed.wrappers()).matches()) {
            return guess(failed.unwrapped());
        }
        String called = failed.word(0);
        String named = Nearness.nearest(called, namedByShell(output));
        if (named != null && failed.isLiteral(0)) {
            return Optional.of(new Corrected(failed.replaced(0, named), false));
        }
        if (output.has(DENIED) && output.text().contains(called)) {
            return notExecutable(failed, called);
        }
        return failed.isLiteral(0) && isMissing(called, output.text())
                ? missing(failed, called, files)
                : Optional.empty();
    }

    /** Programs that the shell's own helper names (command-not-found, in Debian and Ubuntu). */
    private static List<String> namedByShell(ToolOutput output) {
        List<String> named = new ArrayList<>();
        Matcher helper = HELPER.matcher(output.text());
        if (helper.find()) {
            Matcher program = HELPED.matcher(output.text());
            program.region(helper.end(), output.text().length());
            while (program.find()) {
                named.add(program.group(1));
            }
        }
        return named;
    }

    private static boolean isMissing(String called, String output) {
        return says(output, called + ": not found")
                || says(output, called + ": command not found")
                || says(output, called + ": No such file or directory")
                || output.contains("command not found: " + called)
                || output.contains("Cannot run program \"" + called + "\"")
                || output.contains("failed to run command '" + called + "'")
                || output.contains("failed to run command \u2018" + called + "\u2019");
    }

    /** True where the words are said of just this name, and not of one that ends like it. */
    private static boolean says(String output, String words) {
        int at = output.indexOf(words);
        return at == 0 || at > 0 && (output.charAt(at - 1) == ' ' || output.charAt(at - 1) == '\n');
    }

    private static Optional<Corrected> notExecutable(FailedCommand failed, String called) {
        if (!Quoting.isPlain(called)) {
            return Optional.empty();
        }
        if (called.startsWith("./")) {
            return guess(failed.after("chmod +x " + called.substring(2)));
        }
        return called.endsWith(".py") ? guess(failed.replaced(0, "python " + called)) : Optional.empty();
    }

    private static Optional<Corrected> missing(FailedCommand failed, String called, NearbyFiles files) {
        if (REPOSITORY.matcher(called).matches() && failed.size() == 1) {
            return guess(failed.replaced(0, "git clone " + called));
        }
        String wrapper = WRAPPERS.get(called);
        if (wrapper != null && (!files.areKnown() || files.isProgram(wrapper))) {
            return guess(failed.replaced(0, "./" + wrapper));
        }
        if (called.indexOf('/') < 0 && files.isProgram(called)) {
            return guess(failed.replaced(0, "./" + failed.raw(0)));
        }
        if (isProse(failed, called)) {
            return Optional.empty();
        }
        String other = OTHER_NAMES.getOrDefault(called, parted(called));
        String near = other == null && !COMMON.contains(called) ? slip(called) : other;
        return near == null ? Optional.empty() : guess(failed.replaced(0, near));
    }

    /** {@code git branch} for {@code gitbranch} and {@code git-branch}, {@code ls -la} for {@code ls-la}; null for anything else. */
    private static String parted(String called) {
        for (String tool : WITH_SUBCOMMANDS) {
            if (called.startsWith(tool)) {
                String rest = called.substring(tool.length());
                String subcommand = rest.startsWith("-") ? rest.substring(1) : rest;
                if (KnownWords.of(tool).contains(subcommand)) {
                    return tool + " " + subcommand;
                }
            }
        }
        Matcher joined = WITH_OPTIONS.matcher(called);
        return joined.matches() && COMMON.contains(joined.group(1)) ? joined.group(1) + " " + joined.group(2) : null;
    }

    /** A sentence that was given to a shell: {@code Which command do you mean?}. */
    private static boolean isProse(FailedCommand failed, String called) {
        return Character.isUpperCase(called.charAt(0))
                && failed.size() > 2
                && !failed.arguments().matches(".*[-/=].*");
    }

    /** Two letters the wrong way round, or one too many, too few or wrong in a longer name. */
    private static String slip(String called) {
        String near = called.length() < 2 ? null : Nearness.nearest(called, COMMON);
        boolean swapped = near != null && near.length() == called.length() && called.length() < 4;
        boolean sameLetters = near != null
                && called.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(near.chars().sorted().boxed().toList());
        return near != null && Nearness.distance(called, near) == 1 && (called.length() > 3 || swapped && sameLetters)
                ? near
                : null;
    }

    private static Optional<Corrected> guess(String text) {
        return Optional.of(new Corrected(text, false));
    }
}
