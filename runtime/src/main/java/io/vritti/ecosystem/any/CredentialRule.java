package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.Complaint;
import io.vritti.program.ServiceFacts;
import io.vritti.proof.Cause;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.NamesTimeInput;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.Salted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody far away does not accept who is calling, and what the tool says who it is with, files and variables, is as it was.
 * What keeps credentials out of sight (agents, key rings, helpers) is no evidence.
 */
public final class CredentialRule implements CauseRule {

    /** Programs that hand out credentials from places that cannot be looked at. */
    private static final Pattern OUT_OF_SIGHT = Pattern.compile(
            "(?i)credsStore|credHelpers|credential_process|helper\\s*=\\s*(?!store\\b|\"?!(?:/\\S*/)?gh auth"
                    + " git-credential)\\S|IdentityAgent|IdentityFile|sshCommand|\\[include|\n"
                    + "Include ");

    /** They name files of settings or keys which are in none of the usual places. */
    private static final List<String> LEAD_ELSEWHERE = List.of(
            "-i", "-o", "-e", "-F", "--rsh", "--kubeconfig", "--token", "--config", "--userconfig", "--globalconfig");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        boolean told = failed.outcome().stdinBytes() <= 0
                && view.environment().containsKey("HOME")
                && step.directory() != null
                && !step.arguments().contains(null)
                && failed.searchPathKnown()
                && step.arguments().stream().noneMatch(CredentialRule::leadsElsewhere);
        Pattern refusal = Complaint.CREDENTIALS.by(step.program());
        return told && refusal != null && refusal.matcher(failed.text()).find() ? refused(step, view) : null;
    }

    private static boolean leadsElsewhere(String argument) {
        return LEAD_ELSEWHERE.stream().anyMatch(argument::startsWith);
    }

    private static Cause refused(Step step, FileSystemView view) {
        ServiceFacts tool = ServiceFacts.of(step.program());
        if (isSet(tool.variables(), view) || isSet(tool.keys(), view)) {
            return null;
        }
        Conditions conditions = new Conditions(view);
        for (String name : tool.credentials()) {
            RowPath place = new RowPath(name);
            for (String path : place.paths(view.environment()::get, step.directory())) {
                if (place.folder()) {
                    conditions.same(new NamesTimeInput(path));
                } else if (view.file(path) && outOfSight(path, view)) {
                    return null;
                } else {
                    conditions.same(new FileInput(path));
                }
            }
        }
        Cause cause = conditions.cause(Cause.Kind.CREDENTIAL, step.program());
        return cause == null
                ? null
                : new Cause(
                        cause.kind(), step.program() + ":" + identity(cause.conditions()), cause.conditions(), true);
    }

    private static boolean isSet(List<String> variables, FileSystemView view) {
        return variables.stream().anyMatch(view.environment()::containsKey);
    }

    private static boolean outOfSight(String file, FileSystemView view) {
        String text = view.text(file);
        boolean keyRing = file.endsWith("/gh/hosts.yml") && text != null && !text.contains("oauth_token");
        return text == null || keyRing || OUT_OF_SIGHT.matcher(text).find();
    }

    /** Of hashes that are salted already. */
    private static String identity(List<ObservedInput> conditions) {
        StringBuilder states = new StringBuilder();
        conditions.forEach(seen -> states.append(seen.state()).append('\0'));
        return Salted.hash(0, states.toString().getBytes(StandardCharsets.UTF_8));
    }
}
