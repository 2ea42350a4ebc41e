package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.ActionKind;
import io.vritti.action.ActionSecrets;
import io.vritti.bounded.LatestMap;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.Fix;
import io.vritti.store.SuccessRate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what worked in the place of a call that failed: the next thing that the same work did, if it is that call with its mistake
 * corrected. Looking at things in between is part of correcting it; whatever else succeeds in between ends the search.
 */
final class Replacements {

    /** Longer arguments are no hint that anybody reads. */
    private static final int MOST_ARGUMENT = 80;

    private static final int MOST_TOLD = 256;

    private final FailureTrail trail = new FailureTrail();
    private final LatestMap<String, Told> toldByKey = new LatestMap<>(MOST_TOLD);
    private final Redactor redactor;

    Replacements(Redactor redactor) {
        this.redactor = redactor;
    }

    /**
     * What a run shows of what may be done instead of a call.
     *
     * @param failed the call
     * @param fixes the run as its replacement, once for each reach, none counted yet
     */
    record Tried(FailedCall failed, List<Fix> fixes) {}

    private record Told(FailedCall failed, Fix fix) {}

    /** A replacement of this call is being told: if it runs, that counts, whatever happens in between. */
    void told(FailedCall failed, Fix fix) {
        if (fix.actionKey() != null) {
            toldByKey.put(fix.actionKey(), new Told(failed, fix));
        }
    }

    void failed(long work, FailedCall call) {
        trail.add(work, call);
    }

    /** The calls that this one does right, or tries to: where it failed as well, of the last one only. */
    List<Tried> by(Action action, long work, String user, boolean passed) {
        if (trail.isEmpty() && toldByKey.isEmpty()) {
            return List.of();
        }
        List<FailedCall> before = trail.of(work);
        String key = action.key().hex();
        List<Tried> tried = new ArrayList<>();
        Told told = toldByKey.get(key);
        toldByKey.remove(key);
        if (told != null && told.failed().user().equals(user)) {
            tried.add(new Tried(
                    told.failed(),
                    fixes(told.failed(), told.fix().kind(), told.fix().text(), key)));
        }
        for (FailedCall call : passed || before.isEmpty() ? before : before.subList(before.size() - 1, before.size())) {
            String failed = call.place().actionKey();
            boolean counted =
                    told != null && failed.equals(told.failed().place().actionKey());
            if (!counted && call.user().equals(user) && !failed.equals(key)) {
                List<Fix> fixes = replacing(call, action);
                if (!fixes.isEmpty()) {
                    tried.add(new Tried(call, fixes));
                }
            }
        }
        return tried;
    }

    /** Something else has succeeded. */
    void wentOn(long work) {
        trail.end(work);
    }

    private List<Fix> replacing(FailedCall failed, Action action) {
        if (failed.actionKind() != action.kind() || !failed.folder().equals(action.place())) {
            return List.of();
        }
        RedactedText text = action.byKind(
                process -> RecentAction.tellable(process)
                                && NearCommand.is(failed, process.text().strip())
                        ? told(action, process.text().strip())
                        : null,
                http -> NearRequest.is(failed, http.text()) ? redactor.redactedUrl(http.text()) : null,
                tool -> failed.family().equals(tool.family()) ? argument(failed, action) : null);
        boolean command = action.kind() == ActionKind.PROCESS;
        if (text == null || text.isBlank() || command && !Suggestible.insteadOfAnother(text.value())) {
            return List.of();
        }
        return fixes(
                failed,
                command ? Fix.Kind.INSTEAD : Fix.Kind.OTHERWISE,
                text,
                action.key().hex());
    }

    private static List<Fix> fixes(FailedCall failed, Fix.Kind kind, RedactedText text, String key) {
        List<Fix> fixes = new ArrayList<>();
        failed.place()
                .calls()
                .forEach((reach, hash) -> fixes.add(new Fix(
                        failed.place().signature(),
                        hash,
                        reach,
                        kind,
                        text,
                        reach == Fix.Reach.HERE ? key : null,
                        failed.errorLine(),
                        SuccessRate.NONE,
                        0)));
        return fixes;
    }

    private RedactedText argument(FailedCall failed, Action action) {
        String difference =
                NearArguments.of(failed, action.byKind(process -> null, http -> null, tool -> tool.argumentValues()));
        return difference == null || difference.length() > MOST_ARGUMENT ? null : told(action, difference);
    }

    private RedactedText told(Action action, String text) {
        return ActionSecrets.redactor(redactor, action).redacted(text);
    }
}
