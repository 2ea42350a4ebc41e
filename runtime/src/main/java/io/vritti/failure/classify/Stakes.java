package io.vritti.failure.classify;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The stakes of a command or request, read off its text.
 *
 * @param isDestructive it takes away what cannot be brought back: {@code rm -rf}, {@code DROP TABLE}, {@code DELETE http://...}
 * @param isProduction it names production
 * @param isReading it can change nothing: GET, HEAD, {@code ls}
 */
record Stakes(boolean isDestructive, boolean isProduction, boolean isReading) {

    private static final int READ_CHARACTERS = 4_096;

    private static final List<Pattern> DESTRUCTIVE = List.of(
            Pattern.compile("\\brm\\s+(?:-\\S+\\s+)*-(?:-recursive|-force|[a-z]*[rf])"),
            Pattern.compile("\\b(?:drop|truncate)\\s+(?:table|database|schema|index|view|user|role)\\b"),
            Pattern.compile("\\bdelete\\s+from\\b"),
            Pattern.compile("^delete\\s+https?://"),
            Pattern.compile("-x\\s*delete\\b|--request[ =]delete\\b"),
            Pattern.compile(
                    "\\b(?:kubectl|oc|helm|gcloud|az|aws|gh|doctl)\\b.{0,200}\\b(?:delete|uninstall|terminate-instances|rb|destroy)\\b"),
            Pattern.compile("\\baws\\b.{0,200}\\b(?:delete-\\S+|s3 rm)\\b"),
            Pattern.compile("\\b(?:terraform|tofu|pulumi|cdk|vagrant)\\b.{0,100}\\bdestroy\\b"),
            Pattern.compile(
                    "\\bgit\\b.{0,100}\\bpush\\b.{0,200}(?:\\s--force\\b(?!-with-lease)|\\s-f\\b|\\s--mirror\\b|\\s--delete\\b|\\s\\+\\S)"),
            Pattern.compile("\\bgit\\b.{0,100}\\b(?:reset\\s+--hard|clean\\s+-\\S*f|branch\\s+-d\\b)"),
            Pattern.compile("\\bdocker\\b.{0,100}\\b(?:prune|rm|rmi|down\\s+-v|down\\s+--volumes)\\b"),
            Pattern.compile("\\bfind\\b.{0,300}\\s-delete\\b"),
            Pattern.compile("\\b(?:mkfs(?:\\.\\w+)?|shred|wipefs|dropdb|dropuser|userdel|fdisk|sgdisk)\\b"),
            Pattern.compile("\\bdd\\b.{0,200}\\bof=/dev/"),
            Pattern.compile("\\b(?:flushall|flushdb)\\b"));

    /** A word of its own: "product", "reproduce" and "non-prod" are none. */
    private static final Pattern PRODUCTION = Pattern.compile(
            "(?<![a-z0-9])(?<!non-)(?<!not-)(?<!pre-)(?<!non)(?<!pre)(?:prod|production|prd)(?![a-z0-9])");

    private static final Pattern READING = Pattern.compile(
            "^(?:get|head|options)\\s|^(?:ls|cat|head|tail|grep|rg|find|stat|wc|which|echo|pwd|ps|df|du|file|diff)\\b(?!.*(?:[>|;&]|-exec|-delete))"
                    + "|^git\\s+(?:status|log|diff|show|ls-files|blame)\\b(?!.*[>|;&])");

    /** @param command may be null, which puts nothing at stake */
    static Stakes of(String command) {
        if (command == null) {
            return new Stakes(false, false, false);
        }
        String text = command.strip().toLowerCase(Locale.ROOT);
        text = text.substring(0, Math.min(text.length(), READ_CHARACTERS));
        String line = text.replace('\n', ' ');
        boolean isDestructive =
                DESTRUCTIVE.stream().anyMatch(pattern -> pattern.matcher(line).find());
        boolean isReading = !isDestructive && READING.matcher(line).find();
        return new Stakes(isDestructive, PRODUCTION.matcher(line).find(), isReading);
    }
}
