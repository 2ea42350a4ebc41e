package io.vritti.redact;

import io.vritti.redact.SecretNames.Strength;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One way in which programs print a name and its value.
 *
 * @param pattern with the groups {@code name} and {@code value}
 * @param needles every match has one of them; most texts have none
 * @param proof what makes the value a secret
 */
record PrintedForm(Pattern pattern, List<String> needles, Proof proof) {

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
        return new PrintedForm(Pattern.compile(whole), needles, proof);
    }

    boolean mayBeIn(String text, CharacterPairs pairs) {
        for (String needle : needles) {
            if (pairs.mayHold(needle) && text.contains(needle)) {
                return true;
            }
        }
        return false;
    }
}
