package io.vritti.ecosystem.other;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.MatchesInput;
import io.vritti.world.input.VariableInput;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** terraform was not given the value of a variable, in none of the ways there are (Terraform, "Input Variables"). */
public final class TerraformVariableRule implements CauseRule {

    private static final Set<String> PROGRAMS = Set.of("terraform", "tofu");

    private static final Pattern NO_VALUE =
            Pattern.compile("The root module input variable\\s+\"([\\w-]+)\"\\s+is\\s+not\\s+set", Pattern.DOTALL);

    /** Frames that terraform draws around its errors. */
    private static final Pattern FRAME = Pattern.compile("[\u2502\u2577\u2575|]");

    /** They may keep values elsewhere: HCP Terraform has variables of its own. */
    private static final Pattern ELSEWHERE = Pattern.compile("\\bcloud\\s*\\{|\\bbackend\\s+\"remote\"");

    private static final List<String> SOURCES =
            List.of("*.tf", "*.tf.json", "*.tofu", "*.auto.tfvars", "*.auto.tfvars.json");
    private static final List<String> VALUES = List.of("terraform.tfvars", "terraform.tfvars.json");

    private static final String CHANGES_FOLDER = "-chdir=";
    private static final String VALUES_IN = "-var-file";

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        Matcher said = NO_VALUE.matcher(FRAME.matcher(failed.text()).replaceAll(" "));
        if (!PROGRAMS.contains(step.program())
                || step.directory() == null
                || step.arguments().contains(null)
                || !said.find()) {
            return null;
        }
        String variable = "TF_VAR_" + said.group(1);
        String folder = step.arguments().stream()
                .filter(word -> word.startsWith(CHANGES_FOLDER))
                .map(word -> step.absolute(word.substring(CHANGES_FOLDER.length())))
                .findFirst()
                .orElse(step.directory());
        Conditions conditions = new Conditions(view).program(step).is(new VariableInput(variable), VariableInput.UNSET);
        for (String pattern : SOURCES) {
            MatchesInput matches = new MatchesInput(folder, pattern);
            conditions.same(matches);
            String[] names = matches.names(view);
            for (String name : names == null ? new String[0] : names) {
                file(folder + "/" + name, conditions, view);
            }
        }
        VALUES.forEach(name -> file(folder + "/" + name, conditions, view));
        valueFiles(step).forEach(name -> file(step.in(folder).absolute(name), conditions, view));
        return conditions.cause(Cause.Kind.ENV_UNSET, variable);
    }

    private static List<String> valueFiles(Step step) {
        List<String> words = step.arguments();
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).startsWith(VALUES_IN))
                .mapToObj(i -> words.get(i).contains("=")
                        ? words.get(i).substring(words.get(i).indexOf('=') + 1)
                        : i + 1 < words.size() ? words.get(i + 1) : "")
                .toList();
    }

    private static void file(String path, Conditions conditions, FileSystemView view) {
        conditions.same(new FileInput(path));
        String text = view.text(path);
        if (text != null && ELSEWHERE.matcher(text).find()) {
            conditions.refuted();
        }
    }
}
