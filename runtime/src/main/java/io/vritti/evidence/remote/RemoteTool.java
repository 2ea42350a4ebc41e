package io.vritti.evidence.remote;

import java.util.List;

/**
 * A program that asks a service elsewhere, and how it says that the service refused for good.
 *
 * @param service whom it asks
 * @param commands families that it is called by: {@code pip}, {@code git push}
 * @param named whether the refusal must name one of the command's own words: what a file asked for may be edited
 * @param refusals in lower case
 * @param settings files that say whom it asks and as whom: {@code ~/} in the home, {@code ^} here or in a folder above
 */
record RemoteTool(String service, List<String> commands, boolean named, List<String> refusals, List<String> settings) {

    static final List<RemoteTool> ALL = List.of(
            new RemoteTool(
                    "the package registry",
                    List.of("npm", "pnpm", "yarn", "npx", "bun", "bunx"),
                    true,
                    List.of(
                            "npm error 404",
                            "npm err! 404",
                            "code e404",
                            "code etarget",
                            "err_pnpm_fetch_404",
                            "err_pnpm_no_matching_version",
                            "no matching version found",
                            "couldn't find package",
                            "couldn't find any versions for"),
                    List.of(
                            "^package.json",
                            "^package-lock.json",
                            "^yarn.lock",
                            "^pnpm-lock.yaml",
                            "^.npmrc",
                            "^.yarnrc",
                            "^.yarnrc.yml",
                            "~/.npmrc",
                            "~/.yarnrc",
                            "~/.yarnrc.yml")),
            new RemoteTool(
                    "the package index",
                    List.of("pip", "python -m pip", "pipx", "uv", "poetry", "conda", "mamba"),
                    true,
                    List.of(
                            "no matching distribution found for",
                            "could not find a version that satisfies the requirement",
                            "was not found in the package registry",
                            "could not find a matching version of package",
                            "packagesnotfounderror"),
                    List.of(
                            "^pyproject.toml",
                            "^uv.toml",
                            "^uv.lock",
                            "^poetry.lock",
                            "^poetry.toml",
                            "~/.pip/pip.conf",
                            "~/.config/pip/pip.conf",
                            "~/.config/uv/uv.toml",
                            "~/.condarc",
                            "/etc/pip.conf")),
            new RemoteTool(
                    "the crate registry",
                    List.of("cargo add", "cargo install"),
                    true,
                    List.of(
                            "in registry `crates-io`",
                            "could not be found in registry index",
                            "no matching package named"),
                    List.of("^Cargo.toml", "^Cargo.lock", "^.cargo/config.toml", "~/.cargo/config.toml")),
            new RemoteTool(
                    "the gem server",
                    List.of("gem install", "gem fetch"),
                    true,
                    List.of("could not find a valid gem"),
                    List.of("~/.gemrc", "/etc/gemrc")),
            new RemoteTool(
                    "the module proxy",
                    List.of("go get", "go install"),
                    true,
                    List.of("404 not found", "unknown revision", "no matching versions for query"),
                    List.of("^go.mod", "^go.sum", "^go.work", "~/.config/go/env")),
            new RemoteTool(
                    "the image registry",
                    List.of("docker pull", "docker run", "docker create", "podman pull", "podman run"),
                    true,
                    List.of(
                            "pull access denied for",
                            "manifest unknown",
                            "manifest for",
                            "repository does not exist",
                            "requested access to the resource is denied"),
                    List.of(
                            "~/.docker/config.json",
                            "~/.config/containers/registries.conf",
                            "/etc/docker/daemon.json")),
            new RemoteTool(
                    "the remote repository",
                    List.of("git push", "git fetch", "git pull", "git clone", "git ls-remote"),
                    false,
                    List.of(
                            "protected branch",
                            "repository rule violations",
                            "pre-receive hook declined",
                            "repository not found",
                            "couldn't find remote ref",
                            "need to specify how to reconcile divergent branches",
                            "updates were rejected because",
                            "[rejected]"),
                    List.of("~/.gitconfig", "~/.config/git/config", "~/.git-credentials", "/etc/gitconfig")),
            new RemoteTool(
                    "the cluster",
                    List.of(
                            "kubectl apply",
                            "kubectl create",
                            "kubectl delete",
                            "kubectl patch",
                            "kubectl scale",
                            "kubectl set image",
                            "kubectl annotate",
                            "kubectl label"),
                    true,
                    List.of("error from server (notfound)", "error from server (forbidden)"),
                    List.of("~/.kube/config")),
            new RemoteTool(
                    "the code host",
                    List.of("gh"),
                    false,
                    List.of(
                            "http 403",
                            "http 404",
                            "http 409",
                            "http 422",
                            "could not resolve to a",
                            "already exists",
                            "no commits between"),
                    List.of("~/.config/gh/hosts.yml", "~/.config/gh/config.yml", "^.git/config", "^.git/HEAD")));

    /** The tool that a command of this family is, or null. */
    static RemoteTool of(String family) {
        for (RemoteTool tool : ALL) {
            for (String command : tool.commands) {
                if (family.equals(command) || family.startsWith(command + " ")) {
                    return tool;
                }
            }
        }
        return null;
    }
}
