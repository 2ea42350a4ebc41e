package io.vritti.reflect.rules;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.evidence.EvidenceReader;
import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import io.vritti.reflect.Reflector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reflects by rules. The wordings of the failure's own kind are asked first, on the line that tells most and then on all of the text;
 * then those of other kinds on that line alone; then what was verified of the world, the status of HTTP, and the kind. Empty where that
 * would only repeat the error. Its confidence is that of the episode's record, and no rule has a figure of its own. Safe for use by
 * many threads.
 */
public final class RuleReflector implements Reflector {

    private static final Set<Cause.Kind> MISSING =
            Set.of(Cause.Kind.PATH_MISSING, Cause.Kind.EXECUTABLE_MISSING, Cause.Kind.MODULE_MISSING);

    private final Function<Episode, Optional<Reflection.Suggestion>> corrections;

    /** @param corrections the command that is expected to work in the place of the failed one, if one can be told */
    public RuleReflector(Function<Episode, Optional<Reflection.Suggestion>> corrections) {
        this.corrections = corrections;
    }

    @Override
    public Optional<Reflection> of(Episode episode) {
        FailureKind kind = FailureKind.ofWireName(episode.finerClass());
        List<Cause> verified = EvidenceReader.read(episode.evidence()).causes();
        Circumstances circumstances = Circumstances.of(episode);
        Reflection.Suggestion correction = corrections.apply(episode).orElse(null);
        Rule.Found found = found(kind, episode, verified, circumstances);
        if (found == null && correction == null) {
            return Optional.empty();
        }
        if (found == null) {
            found = new Rule.Found(KindLessons.CORRECTED, new Subjects(), quotes(episode));
        }
        Subjects subjects = found.subjects();
        circumstances.complete(subjects, found.quotes());
        Lesson lesson = found.lesson();
        return Optional.of(new Reflection(
                lesson.cause().telling(subjects),
                lesson.step().asking(subjects),
                Preconditions.of(verified, lesson, subjects),
                lesson.prevention().asking(subjects),
                SimilarPatterns.of(kind, episode.errorLine()),
                episode.confidence().value(),
                correction,
                Reflection.Source.rules(found.quotes())));
    }

    private static List<String> quotes(Episode episode) {
        return FailureText.of(episode.errorLine(), "").line().quotes(0, 0);
    }

    private static Rule.Found found(
            FailureKind kind, Episode episode, List<Cause> verified, Circumstances circumstances) {
        FailureText text = FailureText.of(episode.errorLine(), episode.errorTrace());
        String action = episode.action() == null ? "" : episode.action();
        List<Rule> own = Rules.of(kind);
        Rule.Found found = kind == FailureKind.COMPILE_ERROR
                ? firstError(own, text, action)
                : first(own, text, false, action, false);
        if (found == null) {
            found = first(own, text, true, action, false);
        }
        if (found == null) {
            found = first(own, text, true, action, true);
        }
        if (found == null) {
            found = first(Rules.ALL, text, kind == FailureKind.UNKNOWN, action, false);
        }
        return found == null || isRefuted(found.lesson(), verified)
                ? byKind(kind, verified, circumstances, text)
                : found;
    }

    /** The words for a missing program and for a missing folder are much alike: what was looked at decides. */
    private static boolean isRefuted(Lesson lesson, List<Cause> verified) {
        return !verified.isEmpty()
                && lesson.condition() != null
                && MISSING.contains(lesson.condition())
                && MISSING.contains(verified.get(0).kind())
                && verified.stream().noneMatch(cause -> cause.kind() == lesson.condition());
    }

    private static Rule.Found first(List<Rule> rules, FailureText text, boolean whole, String action, boolean weak) {
        for (Rule rule : rules) {
            Rule.Found found = rule.in(text, whole, action, weak);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Of several errors of a compiler, the first: the later ones often follow from it. */
    private static Rule.Found firstError(List<Rule> rules, FailureText text, String action) {
        Rule.Found first = null;
        int least = Integer.MAX_VALUE;
        for (Rule rule : rules) {
            Rule.Found found = rule.in(text, false, action, false);
            int line = found == null ? Integer.MAX_VALUE : text.whole().lineOf(found.quotes());
            if (found != null && (first == null || line < least)) {
                first = found;
                least = line;
            }
        }
        return first;
    }

    private static Rule.Found byKind(
            FailureKind kind, List<Cause> verified, Circumstances circumstances, FailureText text) {
        Subjects subjects = new Subjects();
        Lesson lesson;
        if (!verified.isEmpty()) {
            lesson = CauseLessons.of(verified.get(0).kind());
            subjects.put("subject", verified.get(0).subject());
        } else if (circumstances.status() > 0) {
            lesson = StatusLessons.of(circumstances.status());
            subjects.put("message", circumstances.message());
        } else {
            lesson = KindLessons.of(kind);
        }
        return lesson == null
                ? null
                : new Rule.Found(lesson, subjects, text.line().quotes(0, 0));
    }
}
