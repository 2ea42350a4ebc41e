package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import java.util.List;

/** Build tools: artifacts, tasks and targets that they do not have, and versions that do not go together. */
final class BuildToolWordings {

    static final List<Rule> ALL = List.of(
            of(
                    "Maven did not find {package} in any of its repositories, and remembers that.",
                    "Correct the coordinates; once the artifact is published, repeat it with -U.",
                    "Look coordinates up in the repository before they are added.",
                    said("previous attempt", "{package} (?:was not found in|failed to transfer)"),
                    said("will not be reattempted", "(?:Failure to find|artifact) {package}"),
                    said("not reattempted", "(?:Failure to find|artifact) {package}"),
                    said(
                            "was not found in",
                            "{package} was not found in https?://\\S{1,120} during a previous attempt")),
            of(
                    "Maven cannot get {package} from its repositories.",
                    "Correct the coordinates and the repository in the pom.xml, or build and install the module first (mvn install in its folder, or -am).",
                    "Look coordinates up in the repository before they are added.",
                    said("could not find artifact", "Could not find artifact {package}"),
                    said(
                            "could not resolve dependencies for project",
                            "The following artifacts could not be resolved: {package}"),
                    said("could not resolve dependencies for project", "Failed to collect dependencies at {package}"),
                    said("failed to read artifact descriptor", "Failed to read artifact descriptor for {package}"),
                    said(
                            "could not be resolved",
                            "(?:Plugin|artifact|Artifact) {package} or one of its dependencies could not be resolved"),
                    said("'dependencies.dependency.version' for", "version' for {package} is missing"),
                    said("non-resolvable parent pom", "Could not find artifact {package}")),
            of(
                    "Maven cannot read the project file {path}: {reason}.",
                    "Correct {path} there, or name the right file (-f); it must be a POM, and no empty file.",
                    "Check a POM with mvn validate after each change.",
                    said("non-readable pom", "Non-readable POM (?<path>\\S{1,160}): (?<reason>[^\\n@]{1,100})"),
                    said("malformed pom", "Malformed POM (?<path>\\S{1,160}): (?<reason>[^\\n@]{1,100})")),
            of(
                    "Maven knows no plugin for the prefix {name}.",
                    "Correct the goal, or add the plugin to the pom.xml.",
                    "Write goals of plugins that are not declared with their full coordinates.",
                    said("no plugin found for prefix", "No plugin found for prefix '{name}'")),
            of(
                    "The Maven plugin {plugin} has no goal {name}.",
                    "Correct the goal: the error lists those that the plugin has.",
                    "Look the goals of a plugin up (mvn help:describe) before one is called.",
                    said("could not find goal", "Could not find goal '{name}' in plugin (?<plugin>\\S{1,160})")),
            of(
                    "Maven knows no phase called {name}.",
                    "Use a phase such as compile, test, package, verify or install, or a goal as plugin:goal.",
                    "Look phases up in Maven's lifecycle.",
                    said("unknown lifecycle phase", "Unknown lifecycle phase '{name}'")),
            of(
                    "Maven was given no goal or phase, and the project names no default.",
                    "Name a phase such as compile, test, package or verify.",
                    "Name the phase in each call.",
                    said("no goals have been specified")),
            of(
                    "Gradle cannot get {package} from its repositories.",
                    "Correct the coordinates, and declare the repository that has it (mavenCentral(), google()).",
                    "Look coordinates up before they are added.",
                    said("could not find", "Could not find {package}\\.$"),
                    said(
                            "could not resolve",
                            "Could not resolve (?!dependency)(?:all (?:files|dependencies|artifacts) for configuration '[^'\\n]{1,80}'\\.\\n.{0,40}(?:find|resolve) )?{package}\\.?$"),
                    said("was not found in any of the following sources", "Plugin \\[id: '{package}'")),
            of(
                    "A plugin of the build needs Gradle {wanted} or newer[, and this is {version}].",
                    "Run the wrapper of the project (./gradlew), with at least that version in gradle-wrapper.properties; or use an older version of the plugin.",
                    "Use the wrapper, and upgrade it before plugins.",
                    said(
                            "minimum supported gradle version",
                            "Minimum supported Gradle version is {wanted}[.] Current version is {version}"),
                    said("minimum supported gradle version", "Minimum supported Gradle version is {wanted}"),
                    said("requires at least gradle", "requires at least Gradle {wanted}"),
                    said("requires gradle", "requires Gradle {wanted}")),
            of(
                    "The JDK that runs this is newer than the tool can read: it met class files of version {wanted}.",
                    "Run it with an older JDK (JAVA_HOME, a toolchain), or upgrade the tool.",
                    "Set the JDK of a build by a toolchain.",
                    said("unsupported class file major version", "Unsupported class file major version {wanted}")),
            of(
                    "Gradle has no task {name} here.",
                    "List the tasks (gradlew tasks --all) and correct the name or the project.",
                    "Look tasks up before one is run.",
                    said("task '", "Task '{name}' not found in"),
                    said("cannot locate tasks that match", "Cannot locate tasks that match '{name}'"),
                    said("project '", "project '{name}' not found")),
            of(
                    "There is no task {name} in the file of {tool}.",
                    "List the tasks that there are, and correct the name.",
                    "Look tasks up before one is run.",
                    said("task", "Task '{name}' (?:not found|does not exist|is not defined)"),
                    said("don't know how to build task", "Don't know how to build task '{name}'"),
                    said("recipe", "Justfile does not contain recipe '{name}'")),
            of(
                    "make has no rule for {target}[, which {name} needs][ in {cwd}].",
                    "Look at the targets of the makefile and at the folder (-C): correct the name, or make the file that is missing.",
                    "Check the name of a target in the makefile before it is run.",
                    said("no rule to make target", "No rule to make target '{target}', needed by '{name}'"),
                    said("no rule to make target", "No rule to make target '{target}'")),
            of(
                    "A makefile has a line that make cannot read[: {file}:{line}].",
                    "Correct that line: commands begin with a tab, not with blanks.",
                    "Indent commands of makefiles with tabs.",
                    said("missing separator", "^{file}:{line}: \\*\\*\\* missing separator"),
                    said("*** missing separator")),
            of(
                    "{name} was compiled for a newer Java (class file version {wanted}) than the one that runs it ({version}).",
                    "Run it with a newer JDK (a class file version less 44 is the version of Java), or compile it with --release for this one.",
                    "Set the JDK of a build and of its run in one place (JAVA_HOME, a toolchain).",
                    said(
                            "has been compiled by a more recent version",
                            "{name} has been compiled by a more recent version of the Java Runtime \\(class file version (?<wanted>[\\d.]{1,6})\\)[^\\n]{0,120}up to (?:class file version )?(?<version>[\\d.]{1,6})")),
            of(
                    "The JDK that runs this build does not know the Java release {wanted}.",
                    "Use a JDK of at least that version (JAVA_HOME, a toolchain), or lower the release in the build file.",
                    "Set the JDK of a build by a toolchain.",
                    said(" release: ", "invalid (?:target|source) release: {wanted}"),
                    said("release version", "release version {wanted} not supported"),
                    said("supported", "(?:source|target) (?:release|option) {wanted} (?:is no longer|not) supported")));

    private BuildToolWordings() {}

    private static Rule of(String cause, String step, String prevention, Wording... wordings) {
        return rule(PackageWordings.PACKAGE, lesson(cause, step, prevention), wordings);
    }
}
