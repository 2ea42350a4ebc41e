package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** Modules, classes, headers and libraries that a program needs and does not find. */
final class ModuleWordings {

    private static final Set<FailureKind> MODULE = Set.of(
            FailureKind.MODULE_MISSING,
            FailureKind.COMPILE_ERROR,
            FailureKind.TEST_FAILURE,
            FailureKind.BUILD_FAILURE,
            FailureKind.PROGRAM_ERROR,
            FailureKind.DEPENDENCY_UNRESOLVED);
    private static final Set<FailureKind> LIBRARY = Set.of(
            FailureKind.LIBRARY_MISSING,
            FailureKind.COMPILE_ERROR,
            FailureKind.BUILD_FAILURE,
            FailureKind.MODULE_MISSING);

    static final List<Rule> ALL = List.of(
            rule(
                    MODULE,
                    lesson(
                            "The Python module {module} is there, but has no {name}: another version, a file of the same name in front of it, or a circular import.",
                            "Look which file is imported (python -c with __file__), and correct the name or the installed version.",
                            "Pin versions of packages, and name no file of the project like a module."),
                    said(
                            "cannot import name",
                            "cannot import name '{name}' from (?:partially initialized module )?'{module}'"),
                    said("cannot import name", "cannot import name '?{name}")),
            rule(
                    MODULE,
                    lesson(
                            "The relative import in {cwd} has no package around it: the file was run as a script.",
                            "Run it as a module from the folder above (python -m package.module).",
                            "Run modules of a package with python -m."),
                    said("attempted relative import")),
            rule(
                    Set.of(FailureKind.MODULE_MISSING, FailureKind.UNKNOWN),
                    lesson(
                            "This Python has no ensurepip, which a virtual environment needs.",
                            "Install the system's venv package (python3-venv), or make the environment with virtualenv or uv.",
                            "Install python3-venv when an environment is prepared."),
                    said("ensurepip is not")),
            rule(
                    MODULE,
                    lesson(
                                    "This Python has no module {module}.",
                                    "Install the package that brings it into this very Python (python -m pip install, in the project's environment), or correct the import or PYTHONPATH.",
                                    "Install from requirements.txt or pyproject.toml before code is run, and use one environment.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said("no module named", "No module named '?{module}'?"),
                    said(
                            "error while finding module specification",
                            "Error while finding module specification for '{module}'")),
            rule(
                    MODULE,
                    lesson(
                                    "Node finds no file {module}, which was to be run or required by its path.",
                                    "Correct the path (it counts from the working folder or the requiring file), or build the file first.",
                                    "Check relative paths in require and import when files are moved.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said(
                            "cannot find module",
                            "Cannot find module '(?<module>(?:/|\\./|\\.\\./|[A-Za-z]:)[^'\\n]{0,200})'"),
                    said("can't resolve", "Can't resolve '(?<module>\\.{1,2}/[^'\\n]{0,200})'"),
                    said(
                            "resolve",
                            "(?:Could not|Failed to) resolve (?:import )?'(?<module>\\.{1,2}/[^'\\n]{0,200})'")),
            rule(
                    MODULE,
                    lesson(
                                    "The package {module} is not in node_modules.",
                                    "Install what package.json asks for (npm ci, npm install), and add {module} to it if it is missing there.",
                                    "Run npm ci after a checkout and after each change of package.json.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said("cannot find module", "Cannot find module '{module}'"),
                    said("cannot find package", "Cannot find package '{module}'"),
                    said("can't resolve", "Can't resolve '{module}'"),
                    said("failed to resolve import", "Failed to resolve import '{module}'"),
                    said("could not resolve '", "Could not resolve '{module}'"),
                    said("unable to resolve path to module", "Unable to resolve path to module '{module}'"),
                    said("cannot find type definition file", "Cannot find type definition file for '{module}'"),
                    said(
                            "could not find a declaration file",
                            "Could not find a declaration file for module '{module}'")),
            rule(
                    MODULE,
                    lesson(
                                    "Go looks for the package {module} in its standard library, because it is in no module: the first part of its name has no dot.",
                                    "If it is one of the project's own, begin the import with the module's name as go.mod has it; else correct the name, or go get it with its full path.",
                                    "Begin imports of own packages with the module's name.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said("is not in", "package {module} is not in (?:std|GOROOT)")),
            rule(
                    MODULE,
                    lesson(
                                    "The Go package {module} is in no module that go.mod requires.",
                                    "Run go get for it or go mod tidy; correct the import if it is one of the project's own packages.",
                                    "Run go mod tidy after imports have changed.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said("no required module provides package", "no required module provides package {module}"),
                    said("cannot find module providing package", "cannot find module providing package {module}"),
                    said(
                            "missing go.sum entry",
                            "missing go\\.sum entry for (?:module providing package |go\\.mod file)?{module}"),
                    said("cannot find package", "cannot find package '{module}'")),
            rule(
                    MODULE,
                    lesson(
                                    "The class {module} is not on the class path of this Java program.",
                                    "Add the jar or folder that has it to the class path (or the dependency to the build), and check its package and spelling.",
                                    "Run the program by the build tool, which knows its class path.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said("could not find or load main class", "Could not find or load main class {module}"),
                    said("classnotfoundexception", "ClassNotFoundException:? {module}"),
                    said("noclassdeffounderror", "NoClassDefFoundError: (?:Could not initialize class )?{module}"),
                    said("module not found", "Module {module} not found"),
                    said("no main manifest attribute", "no main manifest attribute, in {module}")),
            rule(
                    MODULE,
                    lesson(
                                    "The compiler does not find the Java package {module}[, first at {file}:{line}].",
                                    "Add the dependency that has it to the build file or class path, or correct the import.",
                                    "Add a dependency to the build file together with its first import.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said(
                            "does not exist",
                            "{file}:(?:\\[)?{line}(?:,\\d+])?:? (?:error: )?package {module} does not exist"),
                    said("does not exist", "package {module} does not exist"),
                    said(
                            "unresolved reference",
                            "^e: (?:file://)?{file}:{line}:\\d+:? Unresolved reference:? '?{module}")),
            rule(
                    MODULE,
                    lesson(
                                    "Rust finds no crate or module {module}.",
                                    "Add it to Cargo.toml (cargo add), or declare the module (mod) and correct the path of the use.",
                                    "Add crates with cargo add before they are used.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said("can't find crate", "can't find crate for '{module}'"),
                    said("unresolved import", "unresolved import '{module}'"),
                    said(
                            "use of un",
                            "use of (?:undeclared|unresolved) (?:crate or )?module(?: or (?:unlinked )?crate)? '{module}'"),
                    said("use of unresolved module", "use of unresolved module (?:or unlinked crate )?'{module}'")),
            rule(
                    MODULE,
                    lesson(
                                    "Ruby finds no file or gem {module}.",
                                    "Install it (bundle install, gem install) and add it to the Gemfile, or correct the require.",
                                    "Run Ruby programs with bundle exec.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said("cannot load such file", "cannot load such file -- {module}"),
                    said("could not find gem", "Could not find gem '{module}"),
                    said(
                            "bundler could not find",
                            "Could not find {module} in (?:any of the sources|locally installed gems|rubygems repository)")),
            rule(
                    MODULE,
                    lesson(
                                    "PHP finds no class {module}.",
                                    "Run composer install (or dump-autoload), add the package, or correct the namespace and the use.",
                                    "Run composer install after a checkout.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said("not found", "Class '{module}' not found"),
                    said("vendor/autoload.php", "(?<module>vendor/autoload\\.php)")),
            rule(
                    MODULE,
                    lesson(
                                    "Perl has no module {module}.",
                                    "Install it (cpanm, or the system's lib...-perl package), or name its folder with -I.",
                                    "List modules in a cpanfile.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said("in @inc", "Can't locate {module} in @INC")),
            rule(
                    MODULE,
                    lesson(
                                    "R has no package {module}.",
                                    "Install it (install.packages), in the library that this R uses.",
                                    "Keep packages in renv.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said("there is no package called", "there is no package called '{module}'")),
            rule(
                    MODULE,
                    lesson(
                                    ".NET finds no type or namespace {module}[, first at {file}:{line}].",
                                    "Add the package or project reference (dotnet add), or the missing using.",
                                    "Run dotnet restore after a checkout.")
                            .about(Cause.Kind.MODULE_MISSING, "module"),
                    said(
                            "could not be found",
                            "{file}\\({line},\\d+\\): error CS\\d{4}: The type or namespace name '{module}'"),
                    said("could not load file or assembly", "Could not load file or assembly '{module}")),
            rule(
                    LIBRARY,
                    lesson(
                                    "The compiler finds no header {module}[, needed at {file}:{line}].",
                                    "Install the development package that has this header, or name its folder with -I.",
                                    "List the system packages that a build needs in its README or Dockerfile.")
                            .about(Cause.Kind.PATH_MISSING, "module"),
                    said(
                            "fatal error",
                            "{file}:{line}:\\d+: fatal error: '?{module}'?(?:: No such file| file not found)"),
                    said("cannot open include file", "{file}\\({line}\\).{0,40}Cannot open include file: '{module}'")),
            rule(
                    LIBRARY,
                    lesson(
                                    "The shared library {module} is not where the loader looks for it.",
                                    "Install the package that has {module}, or name its folder (LD_LIBRARY_PATH, ldconfig).",
                                    "Check with ldd what a program needs before it is moved.")
                            .about(Cause.Kind.PATH_MISSING, "module"),
                    said("error while loading shared libraries", "error while loading shared libraries: {module}:"),
                    said("cannot open shared object file", "{module}: cannot open shared object file"),
                    said("library not loaded", "Library not loaded: {module}"),
                    said("unsatisfiedlinkerror", "UnsatisfiedLinkError: no {module} in java\\.library\\.path"),
                    said("dll load failed", "DLL load failed while importing {module}")),
            rule(
                    LIBRARY,
                    lesson(
                            "The linker finds no library {module}.",
                            "Install its development package, or name its folder with -L.",
                            "List the system packages that a build needs in its README or Dockerfile."),
                    said("cannot find -l", "cannot find -l(?<module>[^\\s',;:]{1,160})"),
                    said("library not found for -l", "library not found for -l(?<module>[^\\s',;:]{1,160})"),
                    said("unable to find library", "unable to find library -l(?<module>[^\\s',;:]{1,160})")),
            rule(
                    LIBRARY,
                    lesson(
                            "The build finds no installed {module} of the kind that it asks for.",
                            "Install the development package of {module}, or name where it is (PKG_CONFIG_PATH, CMAKE_PREFIX_PATH).",
                            "List the system packages that a build needs in its README or Dockerfile."),
                    said(
                            "package ",
                            "Package '?{module}'?,? (?:was not found in the pkg-config search path|required by|not found)"),
                    said(
                            "could not find a package configuration file",
                            "package configuration file provided by '{module}'"),
                    said("could not find", "(?-i:Could NOT find) {module}\\b"),
                    said("not found", "Dependency '?{module}'? not found"),
                    said("pg_config", "(?<module>pg_config) executable not found"),
                    said("mysql_config", "(?<module>mysql_config):? not found")),
            rule(
                    Set.of(FailureKind.LIBRARY_MISSING, FailureKind.COMPILE_ERROR),
                    lesson(
                            "The linker finds no definition of {module}.",
                            "Link the object or library that defines it (-l after the objects), or write it.",
                            "Put libraries behind the objects that need them on the linker's line."),
                    said("undefined reference to", "undefined reference to '{module}"),
                    said("undefined symbol", "undefined symbol:? {module}"),
                    said(
                            "undefined symbols for architecture",
                            "Undefined symbols for architecture \\S{1,20}:\\n\\s{0,8}'{module}")));

    private ModuleWordings() {}
}
