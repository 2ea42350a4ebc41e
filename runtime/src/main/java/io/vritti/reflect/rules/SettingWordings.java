package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** Variables and settings that are missing or wrong. */
final class SettingWordings {

    private static final Set<FailureKind> SETTING = Set.of(
            FailureKind.ENVIRONMENT_UNSET,
            FailureKind.CONFIGURATION_INVALID,
            FailureKind.INVALID_INPUT,
            FailureKind.PROGRAM_ERROR,
            FailureKind.UNKNOWN);

    static final List<Rule> ALL = List.of(
            rule(
                    SETTING,
                    unset(),
                    said("unbound variable", "{variable}: unbound variable"),
                    said("parameter not set", "{variable}: parameter (?:not set|null or not set)"),
                    said("parameter null or not set", "{variable}: parameter null or not set"),
                    // A mapping of the program's own says the same of a key: only a traceback through os.environ tells.
                    said(
                            "keyerror",
                            "(?:environ|getenv|<frozen os>|/os\\.py)[^\\n]{0,200}(?:\\n[^\\n]{0,200}){0,12}?\\n(?:E {1,8})?KeyError: '{variable}'"),
                    said("key not found", "key not found: '(?<variable>(?-i:[A-Z][A-Z0-9_]{1,80}))'"),
                    said("notpresent", "(?<variable>(?-i:[A-Z][A-Z0-9_]{1,80}))\\b[^\\n]{0,40}NotPresent"),
                    said(
                            "environment variable",
                            "(?:missing|required|undefined|unset|set|define|no)(?: the| required)* environment variables?:? '?\\$?{variable}"),
                    said(
                            "environment variable",
                            "environment variables? '?\\$?{variable}'? (?:is |was |must be |has )?(?:not|missing|required|undefined|unset|set)"),
                    said(
                            "environment variable",
                            "'?\\b(?<variable>(?-i:[A-Z][A-Z0-9_]{2,80}))'? environment variable (?:is |was |must be )?(?:not|missing|required|undefined|unset|set)"),
                    said(
                            "_",
                            "\\b(?<variable>(?-i:[A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,60}))'?:? (?:is not set|must be set|is not defined|not set|is unset|is required|is missing|is undefined|not defined)"),
                    said("is required", "\\b(?<variable>(?-i:[A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,60}))'? is required"),
                    said(
                            "missing",
                            "missing (?:required )?(?:env|environment|config(?:uration)?)(?: var(?:iable)?)?s?:? '?(?<variable>(?-i:[A-Z][A-Z0-9_]{2,80}))"),
                    said("could not resolve placeholder", "Could not resolve placeholder '{variable}'"),
                    said(
                            "java_home",
                            "(?<variable>JAVA_HOME) (?:is not set|environment variable is not defined|is set to an invalid)")),
            // ${NAME?text} says a text of one's own.
            rule(
                            Set.of(FailureKind.ENVIRONMENT_UNSET, FailureKind.USAGE_SYNTAX, FailureKind.UNKNOWN),
                            unset(),
                            said(": ", "^(?:\\S{1,60}: )?(?:line )?(?:\\d+: )?{variable}: [^\\n]{1,200}$"))
                    .ofCall("\\$\\{{variable}:?\\?"),
            rule(
                    SETTING,
                    lesson(
                            "Terraform was given no value for its variable {name}.",
                            "Give it by -var, a .tfvars file or TF_VAR_ with its name, or a default in its declaration.",
                            "Keep values of variables in a .tfvars file."),
                    said("no value for required variable", "The root module input variable '{name}' is not set"),
                    said("no value for required variable", "variable '{name}'")),
            rule(
                    SETTING,
                    lesson(
                            "Spring found no bean of the type {name} to inject.",
                            "Declare it (@Component, @Bean), let its package be scanned, or activate the profile that makes it.",
                            "Test that the application context loads."),
                    said("that could not be found", "required a bean of type '{name}' that could not be found"),
                    said("no qualifying bean", "No qualifying bean of type '{name}'")),
            rule(
                    SETTING,
                    lesson(
                            "Spring Boot was given no database to connect to: no URL of a datasource is set.",
                            "Set spring.datasource.url (or the profile that has it), or add an embedded database.",
                            "Keep a profile for tests with its own datasource."),
                    said("failed to configure a datasource")),
            rule(
                    SETTING,
                    lesson(
                            "The configuration of nginx has a mistake at {file}:{line}.",
                            "Correct that line, then check with nginx -t before the reload.",
                            "Run nginx -t after each change of its configuration."),
                    said("[emerg]", "\\[emerg] .{1,160} in {file}:{line}")),
            rule(
                    SETTING,
                    lesson(
                            "{tool} needs to be set up in this folder first[: {cwd}].",
                            "Run its init once here (terraform init and the like), then repeat the call.",
                            "Run init after a checkout and after modules or providers have changed."),
                    said("terraform init"),
                    said("required plugins are not installed"),
                    said("module not installed"),
                    said("backend initialization required"),
                    said("inconsistent dependency lock file")),
            rule(
                    Set.of(FailureKind.TARGET_MISSING, FailureKind.CONFIGURATION_INVALID, FailureKind.UNKNOWN),
                    lesson(
                            "Terraform finds no .tf file where it runs[: {cwd}].",
                            "Change to the folder that has them (cd, -chdir), or write the configuration first.",
                            "Name the folder of the configuration in each call (-chdir)."),
                    said("no configuration files")),
            rule(
                    Set.of(
                            FailureKind.TARGET_MISSING,
                            FailureKind.CONFIGURATION_INVALID,
                            FailureKind.USAGE_SYNTAX,
                            FailureKind.UNKNOWN),
                    lesson(
                            "Terraform cannot read {file} at line {line}[: {reason}].",
                            "Correct that line: a value, brace or quote is missing or too many.",
                            "Run terraform fmt and terraform validate after each change."),
                    said(
                            "on ",
                            "Error: (?<reason>(?:Invalid|Missing|Argument or block|Unclosed|Unsupported|Unterminated|Extra characters|Reference to undeclared|Duplicate)[^\\n]{0,80})\\n(?:[^\\n]{0,120}\\n){1,3}?[^\\n]{0,12}on {file} line {line}")),
            rule(
                    SETTING,
                    lesson(
                            "Terraform does not know {name}, at {file} line {line}.",
                            "Correct the name, or declare it.",
                            "Run terraform validate after each change."),
                    said(
                            "on ",
                            "on {file} line {line}[^\\n]{0,80}\\n(?:[^\\n]{0,120}\\n){1,4}?[^\\n]{0,60}(?:named|called) '{name}'")),
            rule(
                    SETTING,
                    lesson(
                            "Database migrations have not been applied.",
                            "Apply them (the framework's migrate command), then repeat the call.",
                            "Apply migrations after each pull."),
                    said("migrations are pending"),
                    said("pendingmigrationerror"),
                    said("unapplied migration")),
            rule(
                    SETTING,
                    lesson(
                            "{tool} cannot use its configuration {path}[: {reason}].",
                            "Correct that file where the error points; a parser for its format says the line.",
                            "Check configuration with the tool's own validate command after each change."),
                    said(
                            "config",
                            "(?:error|failed|unable|cannot|could not)[\\w ]{0,40}(?:pars|load|read)\\w* [\\w ]{0,20}config(?:uration)?(?: file)?:? '?(?<path>[^\\s'\\n:]{1,160})'?(?:: (?<reason>[^\\n]{1,120}))?"),
                    said(
                            "invalid",
                            "invalid config(?:uration)?(?: file)?:? '?(?<path>[^\\s'\\n:]{1,160}\\.[a-z]{2,5})'?(?:: (?<reason>[^\\n]{1,120}))?")));

    private SettingWordings() {}

    private static Lesson unset() {
        return lesson(
                        "The environment variable {variable} is not set where this runs.",
                        "Set {variable} for the call (export it, or load the project's .env), then repeat it.",
                        "List the variables that are needed in .env.example, and check them at the start.")
                .about(Cause.Kind.ENV_UNSET, "variable");
    }
}
