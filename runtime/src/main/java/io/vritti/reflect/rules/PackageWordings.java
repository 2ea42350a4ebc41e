package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;

/** Package managers: what they cannot get, and versions that do not go together. */
final class PackageWordings {

    static final Set<FailureKind> PACKAGE = Set.of(
            FailureKind.PACKAGE_NOT_FOUND,
            FailureKind.DEPENDENCY_UNRESOLVED,
            FailureKind.VERSION_MISMATCH,
            FailureKind.NOT_FOUND_REMOTE,
            FailureKind.MODULE_MISSING,
            FailureKind.TARGET_MISSING,
            FailureKind.MISSING_PATH,
            FailureKind.CONFLICT,
            FailureKind.BUILD_FAILURE,
            FailureKind.CONFIGURATION_INVALID,
            FailureKind.INVALID_INPUT,
            FailureKind.USAGE_SYNTAX,
            FailureKind.UNKNOWN);

    static final List<Rule> ALL = List.of(
            of(
                    "pip finds no release of {package} that fits[: {reason}].",
                    "Correct the name or the version asked for (python -m pip index versions), or use a Python version that it supports.",
                    "Look a package up on its index before it is added; the name of an import and of its package may differ.",
                    said(
                            "no matching distribution found",
                            "No matching distribution found for {package}(?: \\((?<reason>from [^\\n)]{1,80})\\))?"),
                    said(
                            "could not find a version that satisfies",
                            "Could not find a version that satisfies the requirement {package}"),
                    said(
                            "was not found in the package registry",
                            "Because {package} was not found in the package registry"),
                    said("packagesnotfounderror", "not available from current channels:\\n\\s*\\n?\\s{0,8}- {package}"),
                    said(
                            "could not find a matching version of package",
                            "Could not find a matching version of package {package}")),
            of(
                    "The versions that are asked for exclude each other: {package} is one of them.",
                    "Loosen or change one of the two requirements, so that one version fits both.",
                    "Upgrade packages together, and pin versions in one place.",
                    said("resolutionimpossible", "The conflict is caused by:\\n\\s{0,8}{package}"),
                    said("because these package versions have conflicting", "Cannot install {package}"),
                    said("version solving failed", "Because {package}"),
                    said(
                            "failed to select a version",
                            "failed to select a version for (?:the requirement )?'{package}"),
                    said("no solution found", "Because {package}"),
                    said(
                            "your requirements could not be resolved",
                            "Problem 1\\n(?![^\\n]{0,200}could not be found)\\s{0,8}- (?:Root composer\\.json requires )?{package}")),
            of(
                    "The wheel or native part of the package[ {package}] could not be built[: {reason}].",
                    "Look above for the first error of the compiler: usually a compiler, a header or a Python version is missing; else use a release with a ready wheel.",
                    "Prefer releases that have a wheel for this Python and system.",
                    said("failed building wheel for", "Failed building wheel for {package}"),
                    said("could not build wheels for", "Could not build wheels for {package}"),
                    said("failed to build", "Failed to build '?{package}'?"),
                    said("metadata-generation-failed"),
                    said("gyp err", "gyp ERR! (?<reason>(?:find Python|not ok|stack Error: )[^\\n]{0,80})"),
                    said("failed to build gem native extension")),
            of(
                    "cargo finds no crate {package} of the version that is asked for.",
                    "Correct its name or version in Cargo.toml (cargo search), or its features.",
                    "Add crates with cargo add.",
                    said("no matching package", "no matching package (?:named|found).{0,20}'{package}'"),
                    said("no matching package named", "no matching package named '{package}' found"),
                    said("does not have", "package '{package}' does not have (?:the|these|that) feature"),
                    said("could not find", "could not find '{package}' in registry"),
                    said(" target named", "no (?:bin|example|test) target named '{package}'")),
            of(
                    "The package lists of this system have no {package}.",
                    "Bring the package lists up to date (apt-get update and the like), search for its right name, or add the repository that has it.",
                    "Update package lists before an installation, and look names up.",
                    said("unable to locate package", "Unable to locate package {package}"),
                    said("has no installation candidate", "Package '?{package}'? has no installation candidate"),
                    said("couldn't find any package by", "Couldn't find any package by (?:glob|regex) '{package}'"),
                    said("unable to find a match", "(?:No match for argument|Unable to find a match): {package}"),
                    said("no match for argument", "No match for argument: {package}"),
                    said("no package", "No package {package} available"),
                    said("(no such package)", "{package} \\(no such package\\)"),
                    said("target not found", "target not found: {package}"),
                    said("no available formula", "No available formula (?:or cask )?with the name '{package}'"),
                    said("no formulae found", "No formulae found for '?{package}"),
                    said("package", "package '{package}' not found"),
                    said("no provider of", "No provider of '{package}' found"),
                    said("version '", "Version '{version}' for '{package}' was not found"),
                    said("was not found with the source", "{package} not installed\\. The package was not found")),
            of(
                    "Ruby's gem sources have no {package} of the version that is asked for.",
                    "Correct the name or version in the Gemfile (gem search).",
                    "Look gems up before they are added.",
                    said("could not find a valid gem", "Could not find a valid gem '{package}'"),
                    said("could not find gem", "Could not find gem '{package}"),
                    said("could not find compatible versions", "Because .{0,60}depends on {package}")),
            of(
                    "Composer finds no package {package} of the version and stability that is asked for.",
                    "Correct its name or version in composer.json.",
                    "Look packages up on packagist before they are added.",
                    said("could not find a matching version", "Could not find a matching version of package {package}"),
                    said(
                            "could not be found in any version",
                            "requires {package} [^\\n]{0,60}could not be found in any version"),
                    said("could not find package", "Could not find package {package}")),
            of(
                    "NuGet finds no package {package}.",
                    "Correct its name or version, or add the source that has it.",
                    "Look packages up before they are added.",
                    said("nu1101", "Unable to find package {package}"),
                    said("nu1102", "Unable to find package {package}"),
                    said("no packages exist with this id", "Unable to find package {package}")),
            of(
                    "{program} is here in version {version}, and another is asked for[: {wanted}].",
                    "Switch to the version that is asked for (nvm, pyenv, sdkman, rustup), or change what the project asks for.",
                    "Pin the tool's version in the project (.nvmrc, .python-version, rust-toolchain).",
                    said(
                            "ebadengine",
                            "required: \\{ (?<program>node): '{wanted}'.{0,20}\\},?\\n?.{0,40}current: \\{ node: '{version}'"),
                    said(
                            "the engine",
                            "The engine '{program}' is incompatible with this module\\. Expected version '(?<wanted>[^'\\n]{1,60})'\\. Got '{version}'"),
                    said(
                            "requires a different python",
                            "requires a different (?<program>Python): {version} not in '(?<wanted>[^'\\n]{1,60})'"),
                    said(
                            "requires rustc",
                            "requires rustc {wanted} or newer.{0,60}currently active (?<program>rustc) version is {version}"),
                    said("requires go >=", "requires (?<program>go) >= {wanted} \\(running go {version}"),
                    said(
                            "your ruby version is",
                            "Your (?<program>Ruby) version is {version}, but your Gemfile specified {wanted}"),
                    said("your php version", "requires (?<program>php) {wanted}.{0,40}your php version \\({version}"),
                    said(
                            "notsup",
                            "Required:\\s{1,3}\\{.{0,60}'(?<program>node)':'(?<wanted>[^'\\n]{1,40})'[^\\n]{0,60}\\n[^\\n]{0,20}Actual:[^\\n]{0,60}'node':'(?<version>[^'\\n]{1,20})'")),
            of(
                    "The tools that are installed here are of another version than the project asks for.",
                    "See what it asks for (engines, .nvmrc, global.json, .tool-versions), and switch to that version.",
                    "Pin the tool's version in the project.",
                    said("unsupported engine"),
                    said("a compatible .net sdk was not found"),
                    said("requires npm version")));

    private PackageWordings() {}

    /** A rule about packages. */
    static Rule of(String cause, String step, String prevention, Wording... wordings) {
        return rule(PACKAGE, lesson(cause, step, prevention), wordings);
    }
}
