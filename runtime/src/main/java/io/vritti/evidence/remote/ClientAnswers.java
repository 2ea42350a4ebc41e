package io.vritti.evidence.remote;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.program.Complaint;
import io.vritti.program.Operands;
import io.vritti.program.ServiceFacts;
import io.vritti.proof.EffectEpoch;
import io.vritti.proof.RemoteRefusal;
import io.vritti.reads.Flow;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.text.LoopbackHost;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's refusal that an HTTP client of the command line tells: {@code curl -f}, {@code wget}. */
final class ClientAnswers {

    /** A file among the words: {@code @body.json}, {@code name=@file}, {@code file=<notes.txt}. */
    private static final Pattern FILE = Pattern.compile("(?:[^@<]*=)?[@<]([^;,]+)(?:[;,].*)?");

    private static final String STDIN = "-";

    /** As long as the host's own writes may take to be watched from now on. */
    private static final long WATCH_NANOS = 20_000_000;

    private ClientAnswers() {}

    /** The proof, or null if no such client was refused for good. */
    static RemoteRefusal of(ProcessAction action, Outcome outcome, SideEffectCounter changes, FileSystemView view) {
        if (!Complaint.STATUS.isIn(outcome.output())) {
            return null;
        }
        for (Flow.Place place : Flow.of(action, view)) {
            ServiceFacts client = ServiceFacts.of(place.step().program());
            if (client.isRefused(outcome.code()) && place.decisive() && place.undisturbed()) {
                return refusal(client, place.step(), outcome, changes, view);
            }
        }
        return null;
    }

    private static RemoteRefusal refusal(
            ServiceFacts client, Step step, Outcome outcome, SideEffectCounter changes, FileSystemView view) {
        List<String> addresses = step.arguments().contains(null)
                ? List.of()
                : Operands.of(step.program(), step.arguments()).addresses();
        Matcher said = Complaint.STATUS.by(step.program()).matcher(outcome.messages());
        if (addresses.size() != 1
                || step.directory() == null
                || !said.find()
                || !RemoteAnswers.lasts(Integer.parseInt(said.group(1)))) {
            return null;
        }
        String authority = authority(addresses.get(0));
        List<ObservedInput> inputs = authority == null ? null : inputs(client, step, view);
        if (inputs == null) {
            return null;
        }
        inputs.addAll(LocalServer.seen(authority, view));
        // What this machine serves may come from its files.
        EffectEpoch epoch =
                LoopbackHost.mayBeIn(authority) ? changes.readingWithWrites(WATCH_NANOS) : changes.reading(null);
        return new RemoteRefusal(authority, inputs, epoch);
    }

    private static String authority(String address) {
        try {
            return new URI(address.contains("://") ? address : "http://" + address).getRawAuthority();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Its settings, and the files that it sends; null if it sends what cannot be known. */
    private static List<ObservedInput> inputs(ServiceFacts client, Step step, FileSystemView view) {
        Set<String> paths =
                new LinkedHashSet<>(RowPath.all(client.settings(), view.environment()::get, step.directory()));
        for (String argument : step.arguments()) {
            Matcher file = FILE.matcher(argument);
            if (file.matches() && file.group(1).equals(STDIN)) {
                return null;
            }
            paths.add(step.absolute(file.matches() ? file.group(1) : argument));
        }
        List<ObservedInput> inputs = new ArrayList<>();
        for (String path : paths) {
            ObservedInput seen = view.folder(path) ? null : view.seen(new FileInput(path));
            if (seen == null) {
                return null;
            }
            inputs.add(seen);
        }
        return inputs;
    }
}
