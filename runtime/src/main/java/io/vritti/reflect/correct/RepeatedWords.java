package io.vritti.reflect.correct;

import java.util.Optional;
import java.util.Set;

/** A beginning that stands there twice: {@code git git push}, {@code git clone git clone url}. */
final class RepeatedWords implements Correction {

    /** Programs for which a program's name is an argument like any other. */
    private static final Set<String> TAKES_NAMES =
            Set.of("man", "which", "whereis", "type", "echo", "printf", "test", "grep");

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        if (!failed.isAlone() || TAKES_NAMES.contains(failed.word(0))) {
            return Optional.empty();
        }
        for (int count = 1; count <= 2; count++) {
            if (failed.size() > 2 * count && isTwice(failed, count)) {
                StringBuilder words = new StringBuilder();
                for (int i = count; i < failed.size(); i++) {
                    words.append(i == count ? "" : " ").append(failed.raw(i));
                }
                return Optional.of(new Corrected(failed.rewritten(words.toString()), false));
            }
        }
        return Optional.empty();
    }

    private static boolean isTwice(FailedCommand failed, int count) {
        for (int i = 0; i < count; i++) {
            if (!failed.word(i).equals(failed.word(i + count))) {
                return false;
            }
        }
        return true;
    }
}
