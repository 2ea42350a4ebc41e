package io.vritti.reflect.correct;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An option that git takes only in front of the files (git revision.c, since 1.7). */
final class OptionBehindFile implements Correction {

    private static final Pattern SAID = Pattern.compile("(?:bad flag '(?<old>-[\\w=-]{1,60})' used after filename"
            + "|option '(?<new>-[\\w=-]{1,60})' must come before non-option arguments)");

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        Matcher said = SAID.matcher(output.text());
        if (!failed.program().equals("git") || !said.find()) {
            return Optional.empty();
        }
        int option = failed.indexOf(said.group("old") != null ? said.group("old") : said.group("new"));
        List<String> operands = failed.operands();
        int file = operands.size() < 2 ? -1 : failed.indexOf(operands.get(1));
        if (option < 0 || file < 0 || file > option) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < failed.size(); i++) {
            if (i == file) {
                words.append(' ').append(failed.raw(option));
            }
            words.append(i == 0 ? "" : i == option ? "" : " ").append(i == option ? "" : failed.raw(i));
        }
        return Optional.of(new Corrected(failed.rewritten(words.toString()), false));
    }
}
