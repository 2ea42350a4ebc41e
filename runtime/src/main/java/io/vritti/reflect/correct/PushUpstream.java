package io.vritti.reflect.correct;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What git says to a first push: which branch of which remote it would push to (git builtin/push.c). */
final class PushUpstream implements Correction {

    private static final Pattern NO_UPSTREAM = Pattern.compile(
            "has no upstream branch(?s:.{0,300}?)git push --set-upstream ([^\\s]{1,100}) ([^\\s]{1,200})");

    private static final Pattern OTHER_NAME = Pattern.compile(
            "does not match\\s+the name of your current branch(?s:.{0,300}?)git push ([^\\s]{1,100}) (HEAD:[^\\s]{1,200})");

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        int push = failed.program().equals("git") ? failed.indexOf("push") : -1;
        if (push < 0) {
            return Optional.empty();
        }
        Matcher none = NO_UPSTREAM.matcher(output.text());
        if (none.find()) {
            // At the very end the name of the branch may be cut.
            boolean whole = none.end() < output.text().length();
            return pushed(failed, push, "push --set-upstream", none, whole);
        }
        Matcher other = OTHER_NAME.matcher(output.text());
        return other.find() ? pushed(failed, push, "push", other, false) : Optional.empty();
    }

    /** The other words stay, less what the named ones say again. */
    private static Optional<Corrected> pushed(
            FailedCommand failed, int push, String words, Matcher named, boolean certain) {
        String remote = named.group(1);
        String branch = named.group(2);
        if (!Quoting.isPlain(remote) || !Quoting.isPlain(branch)) {
            return Optional.empty();
        }
        boolean same = true;
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < failed.size(); i++) {
            String word = failed.word(i);
            if (i == push) {
                line.append(' ')
                        .append(words)
                        .append(' ')
                        .append(remote)
                        .append(' ')
                        .append(branch);
            } else if (i < push || word.startsWith("-") && !word.equals("-u") && !word.equals("--set-upstream")) {
                line.append(i == 0 ? "" : " ").append(failed.raw(i));
            } else {
                same &= word.startsWith("-") || word.equals(remote) || branch.endsWith(word);
            }
        }
        return Optional.of(new Corrected(failed.rewritten(line.toString()), certain && same));
    }
}
