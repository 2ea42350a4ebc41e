package io.vritti.redact;

import io.vritti.redact.SecretNames.Strength;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which programs print a name and its value.
 *
 * @param pattern with the groups {@code name} and {@code value}
 * @param needles every match has one of them; most texts have none
 * @param proof what makes the value a secret
 * @param begin where a match may begin
 * @param before how many characters before that it may begin
 */
record PrintedForm(Pattern pattern, List<String> needles, Proof proof, Begin begin, int before) {

    /** What is known of the places at which a form begins. */
    enum Begin {
        /** At the name. */
        NAME,
        /** At the name or within it: what is one word here may be two. */
        IN_NAME,
        /** At a needle. */
        NEEDLE
    }

    private static final int SHORTEST_BARE = 12;

    /** Letters of all alphabets; whether one beyond ASCII is a letter takes a look into tables. */
    private static final String OF_NAME = "[\\w.\\-[\\x{80}-\\x{10ffff}&&\\p{L}]]";

    /** How sure the form is that the value belongs to the name. */
    enum Proof {
        /** The form says it. */
        FORM {
            @Override
            boolean isSecret(String value, Strength strength) {
                return ValueJudge.isSecret(value, strength, true, false) || ValueJudge.isLongNumber(value);
            }
        },
        /** The value must look random: it may be the next word of a sentence. */
        RANDOM {
            @Override
            boolean isSecret(String value, Strength strength) {
                return ValueJudge.isSecret(value, strength, false, true) || ValueJudge.isLongNumber(value);
            }
        },
        /** The value must be long and of both cases and digits: it may as well be a name. */
        RANDOM_WORD {
            @Override
            boolean isSecret(String value, Strength strength) {
                return value.length() >= SHORTEST_BARE && RandomWords.isRandom(value);
            }
        };

        abstract boolean isSecret(String value, Strength strength);
    }

    /** In {@code regex}, {@code <N>} is a name, {@code <V>} a value without spaces and quotes, {@code <Q>} what stands between quotes. */
    static PrintedForm of(Proof proof, String needle, String regex) {
        return of(proof, List.of(needle), regex);
    }

    static PrintedForm of(Proof proof, List<String> needles, String regex) {
        String whole = regex.replace("\\b<N>", "(?<!" + OF_NAME + ")<N>")
                .replace("<N>", "(?<name>" + OF_NAME + "{1,80}+)")
                .replace("<V>", "(?<value>[^\\s\"'`<>|]{1,512})")
                .replace("<Q>", "(?<value>[^\"'\\n]{1,512})");
        return new PrintedForm(Pattern.compile(whole), needles, proof, Begin.NAME, 0);
    }

    /** The same with so many characters before the name. */
    PrintedForm before(int characters) {
        return new PrintedForm(pattern, needles, proof, Begin.NAME, characters);
    }

    /** The same with a name of several words, so many characters of which may stand before the one that says what it is. */
    PrintedForm ofWords(int characters) {
        return new PrintedForm(pattern, needles, proof, Begin.IN_NAME, characters);
    }

    /** The same, beginning so many characters before a needle. */
    PrintedForm atNeedle(int characters) {
        return new PrintedForm(pattern, needles, proof, Begin.NEEDLE, characters);
    }

    void each(SearchedText searched, Consumer<Matcher> matches) {
        if (begin == Begin.NEEDLE) {
            for (String needle : needles) {
                if (searched.contains(needle)) {
                    NeedleMatches.each(pattern.matcher(searched.text()), searched.text(), needle, before, 0, matches);
                }
            }
        } else if (needles.stream().anyMatch(searched::contains)) {
            NeedleMatches.atNames(pattern.matcher(searched.text()), searched.names(), this, matches);
        }
    }
}
