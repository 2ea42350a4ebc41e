package io.vritti.ecosystem;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.ecosystem.any.CredentialRule;
import io.vritti.ecosystem.any.EnvUnsetRule;
import io.vritti.ecosystem.any.ExecutableMissingRule;
import io.vritti.ecosystem.any.InnerSyntaxRule;
import io.vritti.ecosystem.any.InterpreterRule;
import io.vritti.ecosystem.any.LockRule;
import io.vritti.ecosystem.any.MalformedFileRule;
import io.vritti.ecosystem.any.NotStartedRule;
import io.vritti.ecosystem.any.ProgramFormatRule;
import io.vritti.ecosystem.any.ProjectMissingRule;
import io.vritti.ecosystem.any.ShellSyntaxRule;
import io.vritti.ecosystem.any.UnknownCommandRule;
import io.vritti.ecosystem.any.UsageRule;
import io.vritti.ecosystem.cc.HeaderMissingRule;
import io.vritti.ecosystem.cc.LibraryMissingRule;
import io.vritti.ecosystem.files.AccessRule;
import io.vritti.ecosystem.files.DirectoryNotEmptyRule;
import io.vritti.ecosystem.files.DiskFullRule;
import io.vritti.ecosystem.files.FileTypeRule;
import io.vritti.ecosystem.files.PathExistsRule;
import io.vritti.ecosystem.files.PathMissingRule;
import io.vritti.ecosystem.jvm.JavaClassRule;
import io.vritti.ecosystem.net.ClientRefusedRule;
import io.vritti.ecosystem.net.DockerHostRule;
import io.vritti.ecosystem.net.PortClosedRule;
import io.vritti.ecosystem.net.PortInUseRule;
import io.vritti.ecosystem.net.ServiceRefusedRule;
import io.vritti.ecosystem.net.SocketMissingRule;
import io.vritti.ecosystem.node.NodeModuleRule;
import io.vritti.ecosystem.other.GoModuleRule;
import io.vritti.ecosystem.other.GoPackageRule;
import io.vritti.ecosystem.other.PerlModuleRule;
import io.vritti.ecosystem.other.RubyLibraryRule;
import io.vritti.ecosystem.other.TerraformVariableRule;
import io.vritti.ecosystem.python.ExternallyManagedRule;
import io.vritti.ecosystem.python.PythonModuleRule;
import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Flow;
import io.vritti.reads.Surroundings;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.ObservedInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains a failure by what its error text says, if the action itself names what the text is about, and nothing that runs
 * before could change it (design.md §5.2).
 */
public final class Causes {

    private static final List<CauseRule> RULES = List.of(
            new ExecutableMissingRule(),
            new InterpreterRule(),
            new ProgramFormatRule(),
            new LockRule(),
            new DiskFullRule(),
            new HeaderMissingRule(),
            new LibraryMissingRule(),
            new PythonModuleRule(),
            new NodeModuleRule(),
            new JavaClassRule(),
            new PerlModuleRule(),
            new RubyLibraryRule(),
            new GoPackageRule(),
            new GoModuleRule(),
            new ProjectMissingRule(),
            new UnknownCommandRule(),
            new ClientRefusedRule(),
            new DockerHostRule(),
            new ServiceRefusedRule(),
            new SocketMissingRule(),
            new CredentialRule(),
            new ExternallyManagedRule(),
            new MalformedFileRule(),
            new TerraformVariableRule(),
            new PathMissingRule(),
            new FileTypeRule(),
            new AccessRule(),
            new PathExistsRule(),
            new DirectoryNotEmptyRule(),
            new EnvUnsetRule(),
            new PortClosedRule(),
            new ProgramRefusedRule(),
            new PortInUseRule(),
            new InnerSyntaxRule(),
            new UsageRule());

    private Causes() {}

    /** Every cause that explains the failure and holds now; most often one, or none. */
    public static List<Cause> of(ProcessAction action, Outcome outcome, FileSystemView view) {
        Cause notStarted = NotStartedRule.explain(action, outcome, view);
        if (notStarted != null) {
            return List.of(notStarted);
        }
        Cause unreadable = Surroundings.plain(action) ? ShellSyntaxRule.explain(action, outcome, view) : null;
        if (unreadable != null) {
            return List.of(unreadable);
        }
        List<Cause> causes = new ArrayList<>();
        if (Surroundings.plain(action)) {
            String text = outcome.messages();
            for (Flow.Place place : Flow.of(action, view)) {
                if (place.decisive() && place.undisturbed()) {
                    add(action, place, outcome, text, view, causes);
                }
            }
        }
        // A program that calls another one stands for two places: both may tell the same.
        return causes.size() < 2 ? causes : causes.stream().distinct().toList();
    }

    private static void add(
            ProcessAction action,
            Flow.Place place,
            Outcome outcome,
            String text,
            FileSystemView view,
            List<Cause> causes) {
        FailedStep failed = new FailedStep(place.step(), outcome, text, place.searchPathKnown());
        for (CauseRule rule : RULES) {
            Cause cause = rule.explain(failed, view);
            if (cause != null) {
                causes.add(reachedBy(place.way(), expanded(action, cause), view));
                return;
            }
        }
    }

    /** What a text refers to by variables is something else in another environment. */
    private static Cause expanded(ProcessAction action, Cause cause) {
        String text = action.script().withoutRetryNote();
        boolean refers = cause.kind() != Cause.Kind.ENV_UNSET && (text.indexOf('$') >= 0 || text.indexOf('~') >= 0);
        return refers ? new Cause(cause.kind(), cause.subject(), cause.conditions(), true, cause.epoch()) : cause;
    }

    /** A cause in a folder that {@code cd} went to, or in a script, holds only while it still gets there. */
    private static Cause reachedBy(List<Input> way, Cause cause, FileSystemView view) {
        if (way.isEmpty()) {
            return cause;
        }
        List<ObservedInput> conditions = new ArrayList<>(cause.conditions());
        for (Input led : way) {
            String state = led.look(view);
            conditions.add(new ObservedInput(led, String.valueOf(state), state != null && view.sure(led)));
        }
        return new Cause(cause.kind(), cause.subject(), conditions, cause.environment(), cause.epoch());
    }
}
