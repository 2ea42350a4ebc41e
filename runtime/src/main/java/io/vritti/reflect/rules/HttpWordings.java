package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.hint;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** Answers of HTTP services, by what their body says; those that say nothing are left to the status. */
final class HttpWordings {

    private static final Set<FailureKind> INPUT = Set.of(
            FailureKind.INVALID_INPUT, FailureKind.CONFLICT, FailureKind.ALREADY_EXISTS, FailureKind.NOT_FOUND_REMOTE);

    static final List<Rule> ALL = List.of(
            of(
                    FailureKind.RATE_LIMITED,
                    "{authority} takes no more requests for now: its rate limit is used up[ (wait {number} s)].",
                    "Wait as long as the server says (Retry-After, X-RateLimit-Reset), or else a minute; then repeat it, with fewer requests.",
                    "Keep to the limit of the service: pause between requests, cache answers, ask for several things at once.",
                    said("retry", "retry(?:_| )?after'?[: ]{1,4}'?{number}"),
                    said("try again in", "try again in {number} ?s"),
                    hint("rate limit"),
                    hint("rate_limit"),
                    hint("ratelimit"),
                    hint("too many requests"),
                    hint("throttl"),
                    hint("toomanyrequests"),
                    hint("slowdown"),
                    hint("http status 429")),
            of(
                    FailureKind.RESOURCE_LIMIT,
                    "The account's quota at {authority} is spent; it does not come back by waiting a little.",
                    "Ask the user to raise the quota or pay, or use another service or model.",
                    "Watch what is left of a quota before long tasks.",
                    hint("insufficient_quota"),
                    hint("exceeded your current quota"),
                    hint("quota exceeded"),
                    hint("billing")),
            of(
                    FailureKind.ALREADY_EXISTS,
                    "What the request was to make exists already at {authority}[: {text}].",
                    "Look at the one that is there and use or update it (GET, PATCH), or choose another name.",
                    "Ask whether a thing is there before it is made.",
                    said(
                            "already exists",
                            "'message'\\s{0,4}:\\s{0,4}'(?<text>[^'\\n]{1,160}already exists[^'\\n]{0,80})'"),
                    said("already_exists", "'field'\\s{0,4}:\\s{0,4}'(?<text>[^'\\n]{1,60})'"),
                    hint("already exists"),
                    hint("already_exists")),
            rule(
                    INPUT,
                    lesson(
                                    "The server does not take the field {field} of the request[: {reason}].",
                                    "Correct {field} to what the service documents, and leave the rest of the request as it is.",
                                    "Check a request against the service's schema before it is sent.")
                            .about(Cause.Kind.USAGE, "field"),
                    said(
                            "fields",
                            "'fields'\\s{0,4}:\\s{0,4}\\[\\s{0,4}'{field}'.{0,300}'explanation'\\s{0,4}:\\s{0,4}'(?<reason>[^\\n]{1,120}?)'\\s{0,4}[,}]"),
                    said("fields", "'fields'\\s{0,4}:\\s{0,4}\\[\\s{0,4}'{field}'"),
                    said(
                            "'loc'",
                            "'loc'\\s{0,4}:\\s{0,4}\\[\\s{0,4}'(?:body|query|path|header)'\\s{0,4},\\s{0,4}'?{field}'?.{0,80}?'msg'\\s{0,4}:\\s{0,4}'(?<reason>[^'\\n]{1,120})'"),
                    said(
                            "'field'",
                            "'field'\\s{0,4}:\\s{0,4}'{field}'.{0,160}?'(?:message|defaultMessage|code)'\\s{0,4}:\\s{0,4}'(?<reason>[^'\\n]{1,120})'"),
                    said(
                            "'field'",
                            "'(?:message|defaultMessage|code)'\\s{0,4}:\\s{0,4}'(?<reason>[^'\\n]{1,120})'.{0,160}?'field'\\s{0,4}:\\s{0,4}'{field}'"),
                    said("'field'", "'field'\\s{0,4}:\\s{0,4}'{field}'"),
                    said(
                            "'param'",
                            "'message'\\s{0,4}:\\s{0,4}'(?<reason>[^\\n]{1,120}?)'\\s{0,4},.{0,200}'param'\\s{0,4}:\\s{0,4}'{field}'"),
                    said("'param'", "'param'\\s{0,4}:\\s{0,4}'{field}'"),
                    said(
                            "'errors'",
                            "'errors'\\s{0,4}:\\s{0,4}\\{\\s{0,4}'{field}'\\s{0,4}:\\s{0,4}\\[\\s{0,4}'(?<reason>[^'\\n]{1,120})'"),
                    said("cannot query field", "(?<reason>cannot query field) \\\\?'{field}"),
                    said("wasn't supplied", "\\\\?'{field}\\\\?' (?<reason>wasn't supplied)"),
                    said("is not a member of", "(?<field>[\\w.]{1,60}) (?<reason>is not a member of [^\\n]{1,80})"),
                    said(
                            "is required",
                            "\\\\?'?(?<field>[\\w.]{1,60})\\\\?'? (?<reason>is (?:a )?required(?: field)?)"),
                    said(
                            "missing required",
                            "(?<reason>missing required) (?:field|parameter|property|argument|key)s?:? \\\\?'?{field}"),
                    said("must have required property", "(?<reason>must have required property) \\\\?'{field}"),
                    said("is a required property", "'{field}\\\\?' (?<reason>is a required property)"),
                    said("unknown field", "(?<reason>unknown field):? \\\\?'?{field}"),
                    said("unrecognized field", "(?<reason>unrecognized field):? \\\\?'?{field}"),
                    said("additional properties", "(?<reason>additional properties are not allowed) \\(\\\\?'{field}"),
                    said(
                            "instancepath",
                            "'instancePath'\\s{0,4}:\\s{0,4}'/{field}'.{0,300}'message'\\s{0,4}:\\s{0,4}'(?<reason>[^'\\n]{1,120})'"),
                    said(
                            "may not be",
                            "\\\\?'?(?<field>[\\w.]{1,60})\\\\?'? (?<reason>(?:may|must) not be (?:null|blank|empty))"),
                    said(
                            "cannot be",
                            "\\\\?'?(?<field>[\\w.]{1,60})\\\\?'? (?<reason>(?:cannot|can't) be (?:null|blank|empty))"),
                    said("invalid value at", "(?<reason>invalid value) at '{field}'"),
                    said(
                            "cannot deserialize value",
                            "(?<reason>cannot deserialize value of type '?[^'\\n]{1,60}).{0,300}\\[\\\\?'{field}"),
                    said("no value given for required", "'{field}'"),
                    said("at path", "(?<reason>[^\\n]{1,80}) at path:? '?\\$?\\.?{field}")),
            rule(
                    INPUT,
                    lesson(
                            "What the {method} to {resource} is about is not there: {authority} says {message}.",
                            "List what is there and correct the name; if it was to be deleted, it is gone and nothing needs to be done.",
                            "Ask whether a thing is there before it is changed or deleted."),
                    said("exist", "^(?<message>[^\\n']{1,120} does(?: not|n't) exist[^\\n]{0,80})"),
                    said(
                            "exist",
                            "'message'\\s{0,4}:\\s{0,4}'(?<message>[^'\\n]{1,120} does not exist[^'\\n]{0,80})'")),
            of(
                    FailureKind.INVALID_INPUT,
                    "The body of the request is not in the form that {authority} reads: no valid JSON, or of another content type.",
                    "Send valid JSON with Content-Type: application/json; check it with a parser first.",
                    "Make bodies by a JSON library, not by hand.",
                    hint("json parse error"),
                    hint("problems parsing json"),
                    hint("invalid json"),
                    hint("malformed json"),
                    hint("body should be a json object"),
                    hint("json decode error"),
                    hint("unexpected token"),
                    hint("could not parse"),
                    hint("unsupported media type"),
                    hint("http status 415")),
            of(
                    FailureKind.NOT_FOUND_REMOTE,
                    "{authority} has no model called {name}, or not for this account.",
                    "List the models of the service, and use one of them.",
                    "Keep the model's name in one setting, and check it against the list.",
                    said("model", "model '?\\\\?'?{name}?\\\\?'? (?:does not exist|not found)"),
                    said("model", "model:? \\\\?'?{name}\\\\?'?,? (?:does not exist|not found)"),
                    said("model_not_found", "'{name}'")),
            of(
                    FailureKind.NOT_FOUND_REMOTE,
                    "{name} does not exist at {authority}.",
                    "Look at the list of what is there, correct the name, or make it first.",
                    "Look names up at the service before they are used.",
                    said("unknown user", "unknown user \\\\?'?{name}"),
                    said(
                            "no such",
                            "no such (?:user|repo|repository|project|bucket|resource|key|object|group|organization)s?:? \\\\?'?{name}"),
                    said(
                            "nosuch",
                            "<Code>(?:NoSuch\\w{1,20})</Code>.{0,120}<(?:BucketName|Key)>(?<name>[^<\\n]{1,100})<"),
                    said(
                            "not found",
                            "(?<name>(?:user|repo|repository|project|bucket|resource|group|order|item|page|entity) \\\\?'?[\\w./-]{1,60})\\\\?'? (?:was )?not found")));

    private HttpWordings() {}

    private static Rule of(FailureKind kind, String cause, String step, String prevention, Wording... wordings) {
        return rule(kind, lesson(cause, step, prevention), wordings);
    }
}
