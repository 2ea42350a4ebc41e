package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;

/** What can be said of a status of HTTP where no wording is known. */
final class StatusLessons {

    private StatusLessons() {}

    /** The lesson of an answer with an error status; null where the status says nothing that helps. */
    static Lesson of(int status) {
        return switch (status) {
            case 400 ->
                lesson(
                        "{authority} does not take the {method} to {resource} as it is[: it says {message}].",
                        "Compare the request (parameters, body, headers) with the service's documentation, correct what it names, and send it anew.",
                        "Check a request against the service's schema before it is sent.");
            case 401, 407, 498 ->
                lesson(
                        "{authority} does not know who sends the {method} to {resource}: the credentials are missing, wrong or expired[ (it says {message})].",
                        "Give valid credentials (token, key, header) or renew them; the same ones will be refused again.",
                        "Check credentials with a cheap call (GET /user and the like) before a task.");
            case 402 ->
                lesson(
                        "{authority} asks for payment before it answers the {method} to {resource}.",
                        "Ask the user to pay or raise the limit, or use another service.",
                        "Watch what is left of a budget before long tasks.");
            case 403 ->
                lesson(
                        "{authority} knows the sender but does not permit the {method} to {resource}[: it says {message}].",
                        "Use credentials with the right or scope that it asks for, or have it granted at the server; do not repeat it with the same ones.",
                        "Check rights and scopes of a token before a task.");
            case 404, 410 ->
                lesson(
                        "{resource} does not exist at {authority}, or is hidden from this account[ (it says {message})].",
                        "Check the names and ids in {resource} by listing what is there; make it first if it is to be new, and check the account's access.",
                        "Take addresses from the service's own answers in place of putting them together.");
            case 405 ->
                lesson(
                        "{resource} at {authority} takes no {method}.",
                        "Use the method that its documentation or the Allow header names, or the right address.",
                        "Look methods up in the service's documentation.");
            case 406, 415 ->
                lesson(
                        "{authority} does not take or give the format that the {method} to {resource} asks for.",
                        "Set Content-Type and Accept to what the service documents, and send the body in that form.",
                        "Set Content-Type for each body.");
            case 409 ->
                lesson(
                        "The state of {resource} at {authority} forbids the {method}: it was changed, is in use, or is there already[ (it says {message})].",
                        "Read its state now (GET), and base the request on that.",
                        "Read the state right before it is changed, and send its version along.");
            case 412, 428 ->
                lesson(
                        "{resource} at {authority} has another version than the {method} was made for.",
                        "Read it anew with its ETag, and send the change with that one.",
                        "Send If-Match with the version that was read.");
            case 413, 414, 431 ->
                lesson(
                        "The {method} to {resource} is larger than {authority} takes.",
                        "Send less at once: smaller files, fewer entries, shorter text.",
                        "Know the limits of a service, and split large requests.");
            case 422 ->
                lesson(
                        "{authority} can read the {method} to {resource}, but a value in it is not valid[: it says {message}].",
                        "Look at the values that it names (errors, field) and at the service's rules for them, correct those, and send it anew.",
                        "Check values against the service's rules before they are sent.");
            case 423 ->
                lesson(
                        "{resource} at {authority} is locked by someone.",
                        "Wait until it is free, or have the lock lifted at the server.",
                        "Lock only for a short time.");
            case 429, 420 ->
                lesson(
                        "{authority} takes no more requests for now: its rate limit is used up.",
                        "Wait as long as the server says (Retry-After, X-RateLimit-Reset), or else a minute; then repeat it, with fewer requests.",
                        "Pause between requests, and cache answers.");
            case 451 ->
                lesson(
                        "{authority} does not give {resource} for legal reasons.",
                        "Do without it, or use another source; a repeat will not help.",
                        "Check that a source may be used from here.");
            case 501, 505 ->
                lesson(
                        "{authority} does not offer what the {method} to {resource} asks for, and never will.",
                        "Use another method or address of the service.",
                        "Look into the service's documentation first.");
            case 408, 504, 522, 524, 598, 599 ->
                lesson(
                        "{authority}, or a server behind it, took longer for the {method} to {resource} than it may.",
                        "Repeat it once after a moment; if it goes on, ask for less at once or look whether the service has a fault.",
                        "Ask for little at once, and set limits that fit.");
            default ->
                status >= 500
                        ? lesson(
                                "{authority} failed inside while it handled the {method} to {resource} (HTTP {status}).",
                                "Repeat it once after a moment; if it goes on, look into the server's log or its status page, since the fault is there.",
                                "Repeat with growing pauses, and only what may be repeated.")
                        : null;
        };
    }
}
