package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;

/** Containers, clusters, clouds and services of the system. */
final class ContainerWordings {

    private static final Set<FailureKind> THERE = Set.of(
            FailureKind.NOT_FOUND_REMOTE,
            FailureKind.TARGET_MISSING,
            FailureKind.ALREADY_EXISTS,
            FailureKind.CONFLICT,
            FailureKind.CONFIGURATION_INVALID,
            FailureKind.PERMISSION_DENIED,
            FailureKind.INVALID_INPUT,
            FailureKind.MISSING_PATH,
            FailureKind.UNKNOWN);

    static final List<Rule> ALL = List.of(
            of(
                    "The image[ {name}] is neither here nor at its registry, or is shown to nobody without a login.",
                    "Correct its name and tag, build it first (docker build -t), or log in to its registry (docker login).",
                    "Look images up (docker images, docker manifest inspect) before they are used.",
                    said("pull access denied", "pull access denied for {name}"),
                    said("unable to find image", "Unable to find image '(?<name>[^'\\n]{1,120})' locally"),
                    said("manifest", "manifest for (?<name>\\S{1,160}) not found"),
                    said("no such image", "No such image: (?<name>\\S{1,120})"),
                    said(
                            "failed to resolve source metadata",
                            "failed to resolve source metadata for (?<name>[^\\s]{1,160}):"),
                    said("manifest unknown"),
                    said("failed to pull image", "Failed to pull image '(?<name>[^'\\n]{1,120})'"),
                    said("repository", "repository (?<name>\\S{1,120}) not found")),
            of(
                    "There is no container {name}.",
                    "List them (docker ps -a), then correct the name or start it first.",
                    "Look containers up (docker ps -a) before they are used.",
                    said("no such container", "No such container: {name}"),
                    said("is not running", "container (?<name>\\S{1,120}) is not running"),
                    said("no container found", "No container found for {name}")),
            of(
                    "The container name {name} is taken by another container.",
                    "Use that one (docker start), take it away when it is not needed (docker rm), or choose another name.",
                    "Start containers that are for once with --rm.",
                    said("already in use by container", "container name '/?{name}' is already in use")),
            of(
                    "The compose file has no service {name}.",
                    "List its services (docker compose config --services) and correct the name.",
                    "Look services up before one is used.",
                    said("no such service", "no such service: {name}")),
            of(
                    "There is no Docker network or volume {name}.",
                    "List them (docker network ls, docker volume ls), then correct the name or make it.",
                    "Make networks and volumes in the compose file.",
                    said(
                            "network",
                            "network (?<name>\\S{1,100}) (?:not found|declared as external, but could not be found)"),
                    said("no such network", "No such network: {name}"),
                    said("no such volume", "No such volume: {name}"),
                    said("volume", "get (?<name>\\S{1,100}): no such volume")),
            of(
                    "The build does not find {path} in its context: it is not there, or .dockerignore leaves it out.",
                    "Correct the path (it counts from the context's folder), the context, or .dockerignore.",
                    "Run docker build from the folder whose files it copies.",
                    said("failed to calculate checksum", "'(?<path>[^'\\n]{1,160})': not found"),
                    said("failed to compute cache key", "'(?<path>[^'\\n]{1,160})': not found"),
                    said("copy failed", "COPY failed: .{0,120}stat (?<path>[^\\s:]{1,160}): "),
                    said("failed to read dockerfile", "open (?<path>\\S{1,120}): no such file")),
            of(
                    "A step of the image's build failed: {value}.",
                    "Look at the output of that step, and run it alone in a container of the stage before.",
                    "Keep steps of a Dockerfile small.",
                    said(
                            "did not complete successfully",
                            "process '(?:/bin/sh -c )?(?<value>[^\\n]{1,120}?)' did not complete successfully"),
                    said(
                            "returned a non-zero code",
                            "The command '?(?:/bin/sh -c )?(?<value>[^\\n]{1,120}?)'? returned a non-zero code")),
            of(
                    "The cluster has no {name}[ in the namespace {namespace}].",
                    "List what is there (kubectl get, with -A for all namespaces), and correct the name, the namespace or the context.",
                    "Name the namespace and the context in each call (-n, --context).",
                    said(
                            "(notfound)",
                            "Error from server \\(NotFound\\): (?<name>[\\w.-]{1,60} '[^'\\n]{1,80}') not found"),
                    said("(notfound)", "Error from server \\(NotFound\\): {name}"),
                    said("doesn't have a resource type", "doesn't have a resource type '{name}'"),
                    said("no matches for kind", "no matches for kind '{name}'"),
                    said("no context exists", "no context exists with the name: '{name}'"),
                    said("context", "context '{name}' does not exist")),
            of(
                    "The namespace {namespace} has no such resources, or does not exist.",
                    "List what is there (kubectl get, with -A for all namespaces), and correct the namespace or the context.",
                    "Name the namespace and the context in each call (-n, --context).",
                    said("no resources found", "No resources found in {namespace} namespace")),
            of(
                    "A Helm release of that name is there already.",
                    "Use helm upgrade --install to change it, or choose another name.",
                    "Use helm upgrade --install in place of install.",
                    said("cannot re-use a name")),
            of(
                    "{name} is there already in the cluster.",
                    "Use kubectl apply to change it, or choose another name.",
                    "Use kubectl apply in place of create.",
                    said(
                            "(alreadyexists)",
                            "\\(AlreadyExists\\):[^\\n]{0,120}?(?<name>[\\w.-]{1,60} '[^'\\n]{1,80}') already exists")),
            of(
                    "The cluster does not let {name} do that.",
                    "Use an account or context that has the right, or ask for a role that gives it (kubectl auth can-i).",
                    "Check rights with kubectl auth can-i before a task.",
                    said("(forbidden)", "User '(?<name>[^'\\n]{1,100})' cannot"),
                    said("is forbidden", "User '(?<name>[^'\\n]{1,100})' cannot")),
            of(
                    "The manifest has a mistake: {reason}.",
                    "Correct that field (kubectl explain shows what it takes), and check with --dry-run=server.",
                    "Check manifests with kubectl apply --dry-run=server.",
                    said("error validating", "error validating data: (?<reason>[^\\n]{1,120})"),
                    said("is invalid:", "is invalid: (?<reason>[^\\n]{1,120})"),
                    said("unknown field", "strict decoding error: (?<reason>unknown field [^\\n]{1,80})")),
            of(
                    "The configuration of kubectl has no context {name}.",
                    "List the contexts (kubectl config get-contexts), and correct the name or KUBECONFIG.",
                    "Look contexts up before one is named.",
                    said(
                            "context was not found for specified context",
                            "context was not found for specified context: {name}"),
                    said("no context exists with the name", "no context exists with the name:? '{name}'"),
                    said("context", "context '{name}' does not exist")),
            of(
                    "kubectl knows no cluster: its configuration has no current context.",
                    "Choose one (kubectl config use-context), or set KUBECONFIG.",
                    "Name the context in each call (--context).",
                    said("current-context is not set"),
                    said("current-context must exist"),
                    said("no configuration has been provided")),
            of(
                    "The system has no service unit {name}.",
                    "List the units (systemctl list-unit-files), then correct the name or install the service; in a container start the program itself.",
                    "Check with systemctl cat that a unit is there.",
                    said("unit", "Unit (?<name>\\S{1,100}) (?:not found|could not be found|not loaded)"),
                    said("failed to ", "Failed to (?:start|stop|restart|enable) (?<name>\\S{1,80}): Unit"),
                    said("unrecognized service", "(?<name>\\S{1,80}): unrecognized service")),
            of(
                    "There is no systemd here that could start services, as in most containers.",
                    "Start the program itself, in the background or in a container of its own.",
                    "Start servers directly in containers.",
                    said("system has not been booted with systemd"),
                    said("failed to connect to bus"),
                    said("failed to get d-bus connection")),
            of(
                    "There is no process {name}[ any more].",
                    "List processes (ps, pgrep) and use the number that is there; if it has ended, nothing needs to be done.",
                    "Note the number of a process when it is started, and check it with kill -0.",
                    said("no such process", "(?<name>\\d{1,9})\\)? ?[-:] {1,2}No such process"),
                    said("no such process", "kill {name} failed: no such process"),
                    said("no process found", "{name}: no process found"),
                    said("no such job", "{name}: no such job")),
            of(
                    "There is no user or group {name} on this system.",
                    "Correct the name (getent passwd, getent group), or make it first.",
                    "Use numbers of users in containers.",
                    said("invalid ", "invalid (?:user|group|spec)(?: name)?:? '?{name}"),
                    said("does not exist", "^su: user '?{name}'? does not exist"),
                    said("no such ", "'?{name}'?: no such (?:user|group)"),
                    said("does not exist", "(?:user|group) '{name}' does not exist"),
                    said("unknown ", "unknown (?:user|group):? {name}")),
            of(
                    "There is a tmux session {name} already.",
                    "Use it (tmux attach -t, send-keys), or choose another name.",
                    "Use tmux new -A -s, which attaches where the session exists.",
                    said("duplicate session", "duplicate session: {name}")),
            of(
                    "There is no tmux session or server {name}.",
                    "List the sessions (tmux ls), and start one if there is none (tmux new -d -s).",
                    "Check with tmux has-session before one is used.",
                    said("can't find session", "can't find session:? {name}"),
                    said("no server running on", "no server running on {name}"),
                    said("can't find ", "can't find (?:pane|window):? {name}")),
            of(
                    "The bucket or object[ {name}] does not exist, or not for this account and region.",
                    "List the buckets (aws s3 ls) and correct the name, region or account.",
                    "Look names up before they are used.",
                    said("nosuchbucket"),
                    said("nosuchkey"),
                    said("specified bucket does not exist"),
                    said("bucket", "bucket:? '?{name}'? (?:does not exist|not found)")));

    private ContainerWordings() {}

    private static Rule of(String cause, String step, String prevention, Wording... wordings) {
        return rule(THERE, lesson(cause, step, prevention), wordings);
    }
}
