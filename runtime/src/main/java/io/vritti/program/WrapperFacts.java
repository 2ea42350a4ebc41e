package io.vritti.program;

import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the row of a program says about the command that it runs. */
public final class WrapperFacts {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A duration of timeout(1). */
    private static final Pattern DURATION = Pattern.compile("\\d+(?:\\.\\d+)?[smhd]?");

    private final ProgramRow row;
    private final OptionSyntax syntax;

    private WrapperFacts(ProgramRow row) {
        this.row = row;
        this.syntax = new OptionSyntax(row.values(Trait.VALUED), false, true, false);
    }

    /** @param program its name, without a folder */
    public static WrapperFacts of(String program) {
        return new WrapperFacts(ProgramTable.all().find(program, ""));
    }

    /** True when it leaves folder, user and status of its command alone, and the environment but for assignments among its words. */
    public boolean isTransparent() {
        return row.mentions(Trait.TRANSPARENT);
    }

    /** True when its command reads what it would read without the wrapper: folder, user and environment are the same. */
    public boolean stays() {
        return isTransparent() || row.mentions(Trait.STAYS);
    }

    /** Whether {@link #stays} still holds with this word among its own. */
    public boolean staysWith(String word) {
        List<String> allowed = row.values(Trait.STAYS);
        return allowed.isEmpty() || !OptionSyntax.isOption(word) || allowed.contains(word);
    }

    /** True when shells run it themselves, so that it needs no file. */
    public boolean isBuiltin() {
        return row.mentions(Trait.BUILTIN);
    }

    /** True when assignments before the command are variables of that command. */
    public boolean assigns() {
        return row.mentions(Trait.ASSIGNS);
    }

    /**
     * Index of the first word that is neither an option nor an operand of this wrapper; -1 where one of its words is not
     * certain, could make it fail by itself, or keeps it from being transparent.
     *
     * @param from index of the word behind its name
     */
    public int behindOwnWords(List<Word> words, int from) {
        List<String> options = new ArrayList<>();
        int next = from;
        while (next < words.size()
                && words.get(next).literal()
                && OptionSyntax.isOption(words.get(next).text())) {
            String option = words.get(next++).text();
            if (syntax.takesNext(option) && next < words.size()) {
                option +=
                        (option.startsWith("--") ? "=" : "") + words.get(next++).text();
            }
            options.add(option);
        }
        TraitRule wrapper = row.rules().stream()
                .filter(rule -> rule.trait() == Trait.WRAPPER)
                .findFirst()
                .orElse(null);
        int end = next + (wrapper == null ? 0 : wrapper.number(0));
        boolean own = isTransparentWith(options) && end < words.size();
        return own && words.subList(next, end).stream().allMatch(WrapperFacts::isDuration) ? end : -1;
    }

    private boolean isTransparentWith(List<String> options) {
        boolean transparent = false;
        List<String> allowed = new ArrayList<>();
        for (TraitRule rule : row.rules()) {
            boolean applies = rule.conditions().isEmpty() || options.stream().anyMatch(rule.conditions()::contains);
            if (rule.trait() == Trait.TRANSPARENT && applies) {
                transparent = true;
                allowed.addAll(rule.values());
            }
        }
        return transparent
                && options.stream()
                        .allMatch(option -> allowed.contains(option)
                                || allowed.contains(DIGITS.matcher(option).replaceAll("#")));
    }

    private static boolean isDuration(Word word) {
        return word.literal() && DURATION.matcher(word.text()).matches();
    }
}
