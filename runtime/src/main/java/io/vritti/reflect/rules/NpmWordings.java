package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.PackageWordings.of;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;

/** npm and its kin: packages, scripts and the lock file. */
final class NpmWordings {

    static final List<Rule> ALL = List.of(
            rule(
                    Set.of(FailureKind.PACKAGE_NOT_FOUND, FailureKind.DEPENDENCY_UNRESOLVED, FailureKind.UNKNOWN),
                    lesson(
                            "npm was to work without the network, and[ {package}] is not in its cache.",
                            "Run it once with the network (without --offline), or correct the name.",
                            "Fill the cache (npm ci) before work without a network."),
                    said(
                            "only-if-cached",
                            "request to https?://[^/\\s]{1,100}/(?<package>[^\\s]{1,120}) failed: cache mode is 'only-if-cached'"),
                    said("enotcached")),
            of(
                    "The npm registry does not have the package or version[ {package}], or shows it to nobody without a login.",
                    "Correct the name or version (npm view with the name), or log in to the registry that has it.",
                    "Look a package up with npm view before it is added.",
                    said("is not in", "'{package}@[^'\\n]{1,80}' is not in (?:this|the npm) registry"),
                    said("e404", "404 Not Found - GET https?://\\S{1,80}/{package} - "),
                    said("no matching version found", "No matching version found for {package}"),
                    said("err_pnpm_fetch_404", "GET https?://\\S{1,80}/{package}: Not Found"),
                    said("couldn't find package", "Couldn't find package '{package}'"),
                    said("couldn't find any versions", "Couldn't find any versions for '{package}'"),
                    said("notarget")),
            of(
                    "npm finds no set of versions that fits all: {package} asks for another version of a peer[ ({wanted})].",
                    "Choose versions that go together (change one of the two in package.json); --legacy-peer-deps only hides it.",
                    "Upgrade packages that are peers together.",
                    said("eresolve", "peer (?<wanted>\\S{1,80}) from {package}[^\\n]{0,40}(?:\\n|$)"),
                    said("eresolve", "while resolving: {package}")),
            of(
                    "package.json has no script called {name}.",
                    "List the scripts (npm run), then correct the name or add the script to package.json.",
                    "Look at the scripts in package.json before one is run.",
                    said("missing script", "missing script: '?{name}"),
                    said("couldn't find a script named", "Couldn't find a script named '{name}'"),
                    said("command", "error Command '{name}' not found"),
                    said("err_pnpm_no_script", "Missing script: '?{name}")),
            of(
                    "npm ci needs a package-lock.json, and finds none where it runs[: {cwd}].",
                    "Run npm install once, which makes it, and commit it; or change to the folder that has it.",
                    "Commit the lock file with package.json.",
                    said("existing package-lock.json")),
            of(
                    "package-lock.json and package.json do not fit together, so npm ci does not install.",
                    "Run npm install once to bring the lock file up to date, and commit it.",
                    "Change package.json by npm install, and commit the lock file with it.",
                    said("npm ci"),
                    said("can only install packages when your package.json and"),
                    said("err_pnpm_outdated_lockfile"),
                    said("lockfile needs to be updated")));

    private NpmWordings() {}
}
