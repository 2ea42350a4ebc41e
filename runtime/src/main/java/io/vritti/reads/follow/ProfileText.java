package io.vritti.reads.follow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a start-up file of a shell does to the commands after it, as far as its text is plain enough to tell. */
final class ProfileText {

    /** Behind it only a shell with a person in front of it goes on. */
    private static final Pattern INTERACTIVE_ONLY = Pattern.compile(
            "(?m)^\\s*(case \\$- in|\\[ -z \"\\$PS1\" \\] && return|\\[\\[ \\$- != \\*i\\* \\]\\] && return)");

    /** Text made at run time, other folders, other homes; and conditions that more than the file system decides. */
    private static final Pattern UNFOLLOWED = Pattern.compile(
            "(?m)\\b(eval|exec|trap|cd|pushd|wait|read|sleep|exit|shopt|set -e|set -eu|command|which|type|hash|case|while)\\b"
                    + "|`|<\\(|\\$RANDOM"
                    + "|\\b(HOME|IFS|CDPATH|BASH_ENV|ENV|LD_\\w+|XDG_CONFIG_HOME|PYTHON\\w+|NODE_\\w+|PERL5\\w+|GIT_\\w+)="
                    + "|\\bfor\\s+\\w+\\s+in\\s+(?!/etc/profile\\.d/\\*\\.sh\\s*(;|$)|\\$\\(run-parts [^)\\n]*/etc/profile\\.d\\))"
                    + "|\\b(if|elif|until)\\s+(?!!?\\s*\\[|!?\\s*test\\b)"
                    + "|^\\s*(?!\\[|test\\b|if\\b|elif\\b)\\S[^\\n]*(&&|\\|\\|(?!\\s*(true|:)))");

    /** They say who and where this is, or list what is looked at anyway. */
    private static final Pattern HARMLESS_SUBSTITUTION = Pattern.compile(
            "\\$\\((id -un?|/usr/bin/id -un?|whoami|uname( -\\w)?|hostname|run-parts [^)]*/etc/profile\\.d)\\)");

    private static final Pattern SOURCED =
            Pattern.compile("(?m)(?:^|[;&|{]|\\bthen\\b|\\bdo\\b)[ \\t]*(?:\\.|source)[ \\t]+([^\\s;&|)]+)");
    private static final Pattern SEARCHED =
            Pattern.compile("(?m)(?<![A-Za-z0-9_])PATH=(\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s;&|)]*)");
    private static final Pattern ASSIGNED = Pattern.compile("(?<![A-Za-z0-9_$.{/-])([A-Za-z_][A-Za-z0-9_]*)\\+?=");
    private static final Pattern FUNCTION =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_-]*)\\s*\\(\\)|\\bfunction\\s+([A-Za-z0-9_-]+)");
    private static final Pattern TESTED =
            Pattern.compile("(?:\\[\\[?|\\btest)\\s+(?:!\\s+)?-[abcdefghkprsuwxLOGS]\\s+([^\\s\\];&|]+)");

    private final String text;

    ProfileText(String whole) {
        String uncommented = whole.replaceAll("(?m)^\\s*#.*$", "");
        Matcher guard = INTERACTIVE_ONLY.matcher(uncommented);
        this.text = guard.find() ? uncommented.substring(0, guard.start()) : uncommented;
    }

    /** Whether anything in it may read or do more than the methods below tell. */
    boolean unfollowed() {
        String rest = HARMLESS_SUBSTITUTION.matcher(text).replaceAll("");
        return rest.contains("$(") || UNFOLLOWED.matcher(text).find();
    }

    /** The names of the files it sources, as written. */
    List<String> sourced() {
        return all(SOURCED);
    }

    /** The names it asks the file system about, as written. */
    List<String> tested() {
        return all(TESTED);
    }

    /** What it makes of {@code PATH}, part by part, as written, without {@code $PATH} itself. */
    List<String> searched() {
        List<String> parts = new ArrayList<>();
        for (String value : all(SEARCHED)) {
            for (String part : unquoted(value).split(":")) {
                if (!part.equals("$PATH") && !part.equals("${PATH}") && !part.isEmpty()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    Set<String> assigned() {
        Set<String> names = new LinkedHashSet<>(all(ASSIGNED));
        names.remove("PATH");
        return names;
    }

    Set<String> functions() {
        return new LinkedHashSet<>(all(FUNCTION));
    }

    boolean listsProfileFolder() {
        return text.contains("/etc/profile.d");
    }

    static String unquoted(String word) {
        return word.replace("\"", "").replace("'", "");
    }

    private List<String> all(Pattern pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                if (matcher.group(i) != null) {
                    found.add(matcher.group(i));
                }
            }
        }
        return found;
    }
}
