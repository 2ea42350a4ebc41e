package io.vritti.failure.classify;

import java.util.List;

/** Settings that are missing or wrong. */
final class ConfigurationRules {

    static final List<KindRule> ALL = List.of(
            KindRule.phrases(
                    FailureKind.ENVIRONMENT_UNSET,
                    "unbound variable",
                    "no value for required variable",
                    "parameter not set",
                    "parameter null or not set"),
            KindRule.patterns(
                    FailureKind.ENVIRONMENT_UNSET,
                    "\\benvironment variables?\\b.{0,80}\\b(?:not set|not defined|must be|missing|required|undefined|unset|not found)",
                    "\\b(?:missing|required|undefined|unset|set|define|no)\\b.{0,40}\\benvironment variable",
                    "\\b[a-z][a-z0-9]*_[a-z0-9_]+'?:? (?:environment variable )?(?:is not set|must be set|is not defined|not set|is unset)"),
            KindRule.phrases(
                    FailureKind.CONFIGURATION_INVALID,
                    "please tell me who you are",
                    "author identity unknown",
                    "unable to auto-detect email",
                    "empty ident name",
                    "no upstream branch",
                    "has no upstream",
                    "no tracking information",
                    "no configured push destination",
                    "does not appear to be a git repository",
                    "no configuration file provided",
                    "current-context is not set",
                    "current-context must exist",
                    "invalid configuration",
                    "configuration error",
                    "configuration is invalid",
                    "configurationexception",
                    "config error",
                    "mapping values are not allowed",
                    "no qualifying bean",
                    "failed to configure a datasource",
                    "could not resolve placeholder",
                    "no goals have been specified",
                    "no main manifest attribute",
                    "non-parseable pom",
                    "no plugin found for prefix",
                    "migrations are pending",
                    "improperlyconfigured",
                    "[emerg]",
                    "unknown directive",
                    "you must configure either the server or jdbc driver"),
            KindRule.patterns(
                    FailureKind.CONFIGURATION_INVALID,
                    "\\b(?:error|failed|unable|cannot|could not)\\b.{0,40}\\b(?:pars|load|read)\\w*\\b.{0,40}(?:\\bconfig|\\.toml|\\.ini\\b|\\.conf\\b|settings)",
                    "\\berror (?:parsing|converting) (?:\\S+\\.)?ya?ml",
                    "\\binvalid \\S{0,30} ?config(?:uration)?\\b"));

    private ConfigurationRules() {}
}
