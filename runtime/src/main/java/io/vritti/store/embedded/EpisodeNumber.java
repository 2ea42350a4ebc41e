package io.vritti.store.embedded;

import io.vritti.episode.EpisodeId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An episode's id, {@code ep-} and 10 hexadecimal digits, as the number that the database keeps; the beginning of an id is
 * a range of such numbers.
 *
 * @param from the lowest number
 * @param to the highest number
 */
record EpisodeNumber(long from, long to) {

    private static final int DIGITS = 10;
    private static final int BITS_PER_DIGIT = 4;

    /** Empty if it is neither an id nor the beginning of one. */
    static Optional<EpisodeNumber> beginning(String text) {
        String digits = text.startsWith(EpisodeId.PREFIX) ? text.substring(EpisodeId.PREFIX.length()) : text;
        if (digits.isEmpty() || digits.length() > DIGITS || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        int missingBits = (DIGITS - digits.length()) * BITS_PER_DIGIT;
        long from = HexFormat.fromHexDigitsToLong(digits) << missingBits;
        return Optional.of(new EpisodeNumber(from, from | (1L << missingBits) - 1));
    }

    /** @throws IllegalArgumentException if the text is not a whole id */
    static long number(String id) {
        Optional<EpisodeNumber> parsed = id.startsWith(EpisodeId.PREFIX) ? beginning(id) : Optional.empty();
        if (parsed.isEmpty() || parsed.get().from != parsed.get().to) {
            throw new IllegalArgumentException("an episode's id is ep- and 10 hexadecimal digits, not \"" + id + "\"");
        }
        return parsed.get().from;
    }

    /** Whole ids as a JSON array of their numbers. */
    static String list(List<String> ids) {
        return ids.stream().map(id -> Long.toString(number(id))).collect(Collectors.joining(",", "[", "]"));
    }

    static String text(long number) {
        return EpisodeId.PREFIX + HexFormat.of().toHexDigits(number, DIGITS);
    }
}
