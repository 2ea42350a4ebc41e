package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.PackageWordings.of;
import static io.vritti.reflect.rules.Wording.said;

import java.util.List;

/** Files that make a folder a project: missing ones, and lock files that are out of date. */
final class ProjectFileWordings {

    static final List<Rule> ALL = List.of(
            of(
                    "{name} does not fit the project file any more: dependencies were changed and not locked.",
                    "Lock them anew with the tool's own command (poetry lock, cargo update, bundle lock, uv lock), and commit the result.",
                    "Change dependencies by the tool's own commands.",
                    said("poetry.lock", "since (?<name>poetry\\.lock) was last generated"),
                    said("needs to be updated but", "lock file (?<name>\\S{1,120}) needs to be updated but"),
                    said("needs to be updated", "(?<name>uv\\.lock|The lockfile)[^\\n]{0,60} needs to be updated")),
            of(
                    "There is no {path} where {tool} was run[: {cwd}].",
                    "Change to the folder of the project that has it, or make the project first.",
                    "Run the tool from the project's root (or name it: --prefix, -C, -f).",
                    said("package.json", "(?:open|find|read).{0,40}(?<path>[^\\s'\\n]{0,160}package\\.json)"),
                    said("couldn't find a package.json", "Couldn't find a (?<path>package\\.json)"),
                    said("no such file", "open '(?<path>[^'\\n]{1,200}package(?:-lock)?\\.json)'"),
                    said("could not find 'cargo.toml'", "could not find '(?<path>Cargo\\.toml)'"),
                    said(
                            "does not contain a gradle build",
                            "directory '?(?<path>[^'\\n]{1,200}?)'? does not contain a Gradle build"),
                    said(
                            "there is no pom in this directory",
                            "requires a project to execute but there is no (?<path>POM) in this directory"),
                    said("non-readable pom", "Non-readable POM (?<path>\\S{1,160}): (?:\\S{1,160} \\()?No such file"),
                    said("specified with the -f", "POM file (?<path>\\S{1,160}) specified with the -f"),
                    said("goal you specified requires a project", "there is no (?<path>POM)"),
                    said("non-existent pom", "^.{0,40}(?:POM file|POM) (?<path>\\S{1,160}) specified with the -f"),
                    said("the specified user settings file does not exist", "does not exist: (?<path>\\S{1,160})"),
                    said("could not locate gemfile", "Could not locate (?<path>Gemfile)"),
                    said("composer could not find a", "Composer could not find a (?<path>composer\\.json)"),
                    said("pyproject.toml", "could not find a (?<path>pyproject\\.toml)"),
                    said("neither 'setup.py' nor 'pyproject.toml'", "neither '(?<path>setup\\.py)'"),
                    said("no package.json found", "No (?<path>package\\.json) found"),
                    said(
                            "does not appear to contain cmakelists.txt",
                            "does not appear to contain (?<path>CMakeLists\\.txt)"),
                    said("go.mod file not found", "(?<path>go\\.mod) file not found"),
                    said(
                            "could not open requirements file",
                            "Could not open requirements file: .{0,40}: '(?<path>[^'\\n]{1,160})'"),
                    said("dockerfile", "(?:open|find|read).{0,60}(?<path>\\S{0,120}Dockerfile)")),
            of(
                    "{tool} finds no file of a project where it was run[: {cwd}].",
                    "Change to the folder of the project, or name its file (-f, --project).",
                    "Run the tool from the project's root.",
                    said("couldn't find a project to run"),
                    said("msb1003"),
                    said("could not read settings script"),
                    said("no configuration file provided"),
                    said("can't find a suitable configuration file"),
                    said("no targets specified and no makefile found"),
                    said("no inputs were found in config file")));

    private ProjectFileWordings() {}
}
