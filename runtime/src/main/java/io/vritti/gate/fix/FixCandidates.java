package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.ActionSecrets;
import io.vritti.program.Command;
import io.vritti.program.Effects;
import io.vritti.program.Programs;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.store.Fix;
import io.vritti.store.SuccessRate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses from what happened between two runs of an action what may have made the difference. */
final class FixCandidates {

    /** More commands than that between two runs are work on something else. */
    private static final int MOST_STEPS = 6;

    /** A reader wants to know the one or two things that count. */
    private static final int MOST_CHANGES = 2;

    private static final int CHANGE_CHARACTERS = 120;

    private final Redactor redactor;

    FixCandidates(Redactor redactor) {
        this.redactor = redactor;
    }

    /**
     * @param steps what succeeded in between
     * @param changed what the action's evidence says has changed, in words
     * @param told the command that was told as the fix, or null: it counts whatever else ran after it
     * @return ways in which it may have been fixed, none counted yet; one that others may need, too, once for each reach
     */
    List<Fix> of(Action action, Place place, List<RecentAction> steps, List<String> changed, String told) {
        Map<String, Fix> candidates = new LinkedHashMap<>();
        int latest = Math.max(0, steps.size() - MOST_STEPS);
        for (int i = 0; i < steps.size(); i++) {
            Fix fix = candidate(action, place, steps.get(i));
            if (fix != null && (i >= latest || isTold(fix, told))) {
                candidates.put(fix.kind().name() + fix.text(), fix);
            }
        }
        String about = String.join("\n", changed) + "\n" + place.errorLine();
        boolean alone = candidates.size() == 1;
        candidates
                .values()
                .removeIf(fix -> fix.kind() == Fix.Kind.RAN
                        && !isTold(fix, told)
                        && !mayHaveHelped(fix.text().value(), about, alone));
        if (!changed.isEmpty()) {
            RedactedText words = words(changed, ActionSecrets.redactor(redactor, action));
            candidates.put(Fix.Kind.CHANGED.name() + words, fix(place, Fix.Kind.CHANGED, words, null));
        }
        List<Fix> all = new ArrayList<>(candidates.values());
        for (Fix fix : candidates.values()) {
            if (fix.kind() == Fix.Kind.RAN) {
                all.addAll(furtherAway(fix, place));
            }
        }
        return all;
    }

    private static boolean isTold(Fix fix, String told) {
        return fix.kind() == Fix.Kind.RAN && fix.text().value().equals(told);
    }

    /** The same command, as it is kept for other calls and other folders; there, what it did here says nothing of it. */
    private static List<Fix> furtherAway(Fix fix, Place place) {
        List<Fix> further = new ArrayList<>();
        place.hashes().forEach((reach, hash) -> {
            if (reach != Fix.Reach.HERE) {
                String key = reach == Fix.Reach.FOLDER ? fix.actionKey() : null;
                further.add(new Fix(
                        fix.signature(),
                        hash,
                        reach,
                        fix.kind(),
                        fix.text(),
                        key,
                        fix.errorLine(),
                        SuccessRate.NONE,
                        0));
            }
        });
        return further;
    }

    private Fix candidate(Action action, Place place, RecentAction step) {
        RedactedText text = ActionSecrets.redactor(redactor, step.text()).redacted(step.text());
        return switch (action.kind()) {
            case PROCESS -> command(action, place, step, text);
            case HTTP -> request(place, step, text);
            // Which other call made a tool take its arguments cannot be seen.
            case TOOL -> null;
        };
    }

    private static Fix command(Action action, Place place, RecentAction step, RedactedText text) {
        if (step.actionKey() == null
                || step.actionKey().equals(action.key().hex())
                || !step.place().equals(place.name())
                || !Suggestible.is(text.value())) {
            return null;
        }
        return fix(place, Fix.Kind.RAN, text, step.actionKey());
    }

    private Fix request(Place place, RecentAction step, RedactedText text) {
        boolean request = step.actionKey() == null && step.place().equals(place.name());
        return request
                ? fix(
                        place,
                        Fix.Kind.CHANGED,
                        redactor.redactedUrl(text.value()).plus(redactor.redacted(" had succeeded")),
                        null)
                : null;
    }

    /**
     * Installers may have helped, and what names something that counted; anything else only if nothing else ran, and if it may
     * change more than the files it names. A test run checks, and mends nothing.
     */
    private static boolean mayHaveHelped(String text, String about, boolean alone) {
        Script script = ShellParser.parse(text);
        boolean installs = false;
        for (SimpleCommand simple : script.commands()) {
            Command command = Command.of(simple);
            if (Programs.testRunner(command)) {
                return false;
            }
            installs |= Programs.installer(command);
        }
        return installs || Names.anyIn(Names.in(script), about) || alone && Programs.effects(script) == Effects.OPAQUE;
    }

    private static RedactedText words(List<String> changed, Redactor knowing) {
        String words = String.join(", ", changed.subList(0, Math.min(MOST_CHANGES, changed.size())));
        String more = changed.size() > MOST_CHANGES ? " and " + (changed.size() - MOST_CHANGES) + " more" : "";
        return knowing.redacted(words).shortened(CHANGE_CHARACTERS).plus(knowing.redacted(more));
    }

    private static Fix fix(Place place, Fix.Kind kind, RedactedText text, String actionKey) {
        return new Fix(
                place.signature(),
                place.hashes().get(Fix.Reach.HERE),
                Fix.Reach.HERE,
                kind,
                text,
                actionKey,
                place.errorLine(),
                SuccessRate.NONE,
                0);
    }
}
