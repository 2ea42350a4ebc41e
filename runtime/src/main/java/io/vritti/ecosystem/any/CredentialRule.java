package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.text.FoldersUp;
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

    private static final String SSH = "Permission denied \\(publickey";

    /** Programs that hand out credentials from places that cannot be looked at. */
    private static final Pattern OUT_OF_SIGHT = Pattern.compile(
            "(?i)credsStore|credHelpers|credential_process|helper\\s*=\\s*(?!store\\b|\"?!(?:/\\S*/)?gh auth"
                    + " git-credential)\\S|IdentityAgent|IdentityFile|sshCommand|\\[include|\n"
                    + "Include ");

    /** They name files of settings or keys which are in none of the usual places. */
    private static final List<String> LEAD_ELSEWHERE = List.of(
            "-i", "-o", "-e", "-F", "--rsh", "--kubeconfig", "--token", "--config", "--userconfig", "--globalconfig");

    private static final List<String> VARIABLES = List.of(
            "SSH_AUTH_SOCK",
            "KUBECONFIG",
            "XDG_CONFIG_HOME",
            "GH_CONFIG_DIR",
            "DOCKER_CONFIG",
            "AWS_CONFIG_FILE",
            "AWS_SHARED_CREDENTIALS_FILE",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "AZURE_CONFIG_DIR",
            "CLOUDSDK_CONFIG",
            "GIT_SSH",
            "GIT_SSH_COMMAND",
            "GIT_ASKPASS",
            "SSH_ASKPASS",
            "NPM_CONFIG_USERCONFIG",
            "npm_config_userconfig");

    private record Tool(String program, Pattern refusal, List<String> files, List<String> folders) {
        Tool(String program, String refusal, String... files) {
            this(program, Pattern.compile(refusal), List.of(files), List.of());
        }
    }

    private static final List<Tool> TOOLS = List.of(
            new Tool("gh", "HTTP 401: Bad credentials|gh auth login", ".config/gh/hosts.yml", ".config/gh/config.yml"),
            new Tool(
                    "aws",
                    Pattern.compile("Unable to locate credentials|ExpiredToken"),
                    List.of(".aws/credentials", ".aws/config"),
                    List.of(".aws/sso/cache", ".aws/cli/cache", ".aws/login/cache")),
            new Tool(
                    "docker",
                    "unauthorized: (?:authentication required|incorrect username or password)",
                    ".docker/config.json"),
            new Tool("npm", "(?m)^npm (?:error|ERR!) code (?:E401|ENEEDAUTH)$", ".npmrc"),
            new Tool("twine", "HTTPError: 401 ", ".pypirc"),
            new Tool(
                    "git",
                    "(?m)^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)|" + SSH,
                    ".gitconfig",
                    ".config/git/config",
                    ".config/git/credentials",
                    ".git-credentials",
                    ".netrc",
                    ".config/gh/hosts.yml",
                    ".ssh/config",
                    ".ssh/id_rsa",
                    ".ssh/id_ecdsa",
                    ".ssh/id_ed25519"),
            new Tool("ssh", SSH, ".ssh/config", ".ssh/id_rsa", ".ssh/id_ecdsa", ".ssh/id_ed25519"),
            new Tool("scp", SSH, ".ssh/config", ".ssh/id_rsa", ".ssh/id_ecdsa", ".ssh/id_ed25519"),
            new Tool("rsync", SSH, ".ssh/config", ".ssh/id_rsa", ".ssh/id_ecdsa", ".ssh/id_ed25519"),
            new Tool("kubectl", "You must be logged in to the server", ".kube/config"),
            new Tool(
                    "gcloud",
                    Pattern.compile("You do not currently have an active account selected|Reauthentication failed"),
                    List.of(".config/gcloud/credentials.db", ".config/gcloud/active_config"),
                    List.of(".config/gcloud/configurations", ".config/gcloud")),
            new Tool("az", "Please run 'az login'", ".azure/azureProfile.json", ".azure/msal_token_cache.json"));

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        String home = view.environment().get("HOME");
        boolean told = failed.outcome().stdinBytes() <= 0
                && home != null
                && step.directory() != null
                && !step.arguments().contains(null)
                && failed.searchPathKnown()
                && VARIABLES.stream().noneMatch(view.environment()::containsKey)
                && step.arguments().stream().noneMatch(CredentialRule::leadsElsewhere);
        if (!told) {
            return null;
        }
        for (Tool tool : TOOLS) {
            if (tool.program().equals(step.program())
                    && tool.refusal().matcher(failed.text()).find()) {
                return refused(tool, home, step, view);
            }
        }
        return null;
    }

    private static boolean leadsElsewhere(String argument) {
        return LEAD_ELSEWHERE.stream().anyMatch(argument::startsWith);
    }

    private static Cause refused(Tool tool, String home, Step step, FileSystemView view) {
        Conditions conditions = new Conditions(view);
        for (String name : tool.files()) {
            FileInput file = new FileInput(home + "/" + name);
            if (view.file(file.subject()) && outOfSight(file, view)) {
                return null;
            }
            conditions.same(file);
        }
        tool.folders().forEach(name -> conditions.same(new NamesTimeInput(home + "/" + name)));
        for (String folder : FoldersUp.from(step.directory())) {
            FileInput own = ofProject(tool.program(), folder);
            if (own != null) {
                if (view.file(own.subject()) && outOfSight(own, view)) {
                    return null;
                }
                conditions.same(own);
            }
        }
        Cause cause = conditions.cause(Cause.Kind.CREDENTIAL, tool.program());
        return cause == null
                ? null
                : new Cause(
                        cause.kind(), tool.program() + ":" + identity(cause.conditions()), cause.conditions(), true);
    }

    private static boolean outOfSight(FileInput file, FileSystemView view) {
        String text = view.text(file.subject());
        boolean keyRing = file.subject().endsWith("/gh/hosts.yml") && text != null && !text.contains("oauth_token");
        return text == null || keyRing || OUT_OF_SIGHT.matcher(text).find();
    }

    private static FileInput ofProject(String program, String folder) {
        return switch (program) {
            case "git" -> new FileInput(Paths.absolute(folder, ".git/config"));
            case "npm" -> new FileInput(Paths.absolute(folder, ".npmrc"));
            default -> null;
        };
    }

    /** Of hashes that are salted already. */
    private static String identity(List<ObservedInput> conditions) {
        StringBuilder states = new StringBuilder();
        conditions.forEach(seen -> states.append(seen.state()).append('\0'));
        return Salted.hash(0, states.toString().getBytes(StandardCharsets.UTF_8));
    }
}
