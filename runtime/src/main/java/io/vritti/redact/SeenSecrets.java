package io.vritti.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * The secrets that a JVM has seen with their names, by value: one that stood behind its name once is masked where it stands alone
 * later, in the same text or in another call's. Only values that are no words are held, the latest few, and in the heap alone.
 */
final class SeenSecrets {

    private static final int MOST = 128;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 512;

    /** Shorter words of both cases and digits may be names: {@code Oauth2Token}. */
    private static final int SHORTEST_MIXED = 16;

    /** A shorter piece of letters and digits may be a version or a number behind a word. */
    private static final int SHORTEST_PIECE = 8;

    /** Letters, digits, letters: {@code base64url}, {@code java17jdk}. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{3,}+[0-9]++[A-Za-z]{3,}+");

    private static final Pattern SIGNS = Pattern.compile("[^A-Za-z0-9]+");

    private record Seen(String value, Kind kind) {}

    /** The latest is the last; never changed, only replaced, so that no thread of the host waits for another. */
    private final AtomicReference<List<Seen>> values = new AtomicReference<>(List.of());

    /** Takes what was found in a text. */
    void add(String text, Findings findings) {
        findings.each((start, end, kind) -> {
            if (kind.isSecret() && end - start >= SHORTEST && end - start <= LONGEST) {
                add(text.substring(start, end), kind);
            }
        });
    }

    void add(String found, Kind kind) {
        String value = found.strip();
        boolean isTelling = value.length() >= SHORTEST
                && value.length() <= LONGEST
                && ValueJudge.looksRandom(value)
                && !ValueJudge.isPlaceholder(value)
                && value.chars().noneMatch(c -> c <= ' ')
                && kind != Kind.CREDIT_CARD
                && kind != Kind.SSN
                && isNoName(value);
        if (isTelling) {
            values.updateAndGet(held -> with(new Seen(value, kind), held));
        }
    }

    /** What was seen lately stays where it is: most texts repeat it, and nothing is copied for them. */
    private static List<Seen> with(Seen seen, List<Seen> held) {
        int at = held.indexOf(seen);
        if (at >= 0 && held.size() - at <= MOST / 2) {
            return held;
        }
        List<Seen> latest = new ArrayList<>(held);
        latest.removeIf(other -> other.value.equals(seen.value));
        latest.add(seen);
        return List.copyOf(latest.subList(Math.max(0, latest.size() - MOST), latest.size()));
    }

    /**
     * Whether no word, version, path or name is like it: {@code postgres16}, {@code admin-123}, {@code linux-node-v18} stand in
     * other texts, too, and as what they are.
     */
    static boolean isNoName(String value) {
        if (value.length() >= SHORTEST_MIXED && RandomWords.isRandom(value)) {
            return true;
        }
        for (String piece : SIGNS.split(value, -1)) {
            if (piece.length() >= SHORTEST_PIECE
                    && changes(piece) > 1
                    && !NAME.matcher(piece).matches()) {
                return true;
            }
        }
        return false;
    }

    /** How often letters and digits take turns: at most once in a word with a number. */
    private static int changes(String piece) {
        int changes = 0;
        for (int i = 1; i < piece.length(); i++) {
            changes += TextScan.isDigit(piece.charAt(i)) == TextScan.isDigit(piece.charAt(i - 1)) ? 0 : 1;
        }
        return changes;
    }

    void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        List<Seen> held = values.get();
        if (held.isEmpty() || text.length() < SHORTEST) {
            return;
        }
        for (Seen seen : held) {
            String value = seen.value;
            if (searched.pairs().mayHold(value)) {
                for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
                    if (isWord(text, at, at + value.length())) {
                        findings.add(at, at + value.length(), seen.kind);
                    }
                }
            }
        }
    }

    private static boolean isWord(String text, int start, int end) {
        return !TextScan.isWordCharacter(TextScan.before(text, start))
                && !TextScan.isWordCharacter(TextScan.at(text, end));
    }
}
