package io.vritti.reflect.model.chat;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an endpoint and model understand of a request. Asked for in full at first; what is refused by name is left out from then on.
 *
 * @param format how JSON is asked for
 * @param provider whether OpenRouter's routing is asked for: keep no prompt, and honour every parameter
 * @param temperature whether 0 is asked for; models that reason refuse it
 * @param system whether rules come in a message of their own; some free models have none
 * @param limit the name of the output's limit: {@code max_tokens}, or {@code max_completion_tokens} of OpenAI's newer models
 */
record Dialect(Format format, boolean provider, boolean temperature, boolean system, String limit) {

    static final Dialect FULL = new Dialect(Format.SCHEMA, true, true, true, "max_tokens");

    private static final String NEWER_LIMIT = "max_completion_tokens";

    private static final Pattern PROVIDER = Pattern.compile("\\bprovider\\b");
    private static final Pattern UNKNOWN =
            Pattern.compile("unknown|unrecogni[sz]ed|unsupported|unexpected|extra|additional"
                    + "|not (?:permitted|allowed|supported)|invalid (?:argument|field|parameter|property)");
    private static final Pattern TEMPERATURE = Pattern.compile("\\btemperature\\b");
    private static final Pattern SYSTEM = Pattern.compile(
            "developer instructions? (?:is|are) not|system (?:role|messages?|prompts?|instructions?)\\b.{0,40}\\bnot\\b"
                    + "|\\brole\\b.{0,20}\\bsystem\\b.{0,40}\\bnot\\b");
    private static final Pattern FORMAT =
            Pattern.compile("response_format|json_schema|json_object|json mode|\\bschema\\b"
                    + "|structured.outputs?|requested parameters|require_parameters");

    /**
     * The dialect in which to ask again what was refused.
     *
     * @param fault that a request in this dialect met
     * @param openRouter whether privacy is asked of an endpoint that knows how: that is never left out
     * @return null if the refusal is about something else
     */
    Dialect after(Fault fault, boolean openRouter) {
        if (!fault.refusesForm()) {
            return null;
        }
        String words = fault.words().toLowerCase(Locale.ROOT);
        if (words.contains(NEWER_LIMIT) && !limit.equals(NEWER_LIMIT)) {
            return new Dialect(format, provider, temperature, system, NEWER_LIMIT);
        }
        if (temperature && TEMPERATURE.matcher(words).find()) {
            return new Dialect(format, provider, false, system, limit);
        }
        if (system && SYSTEM.matcher(words).find()) {
            return new Dialect(format, provider, temperature, false, limit);
        }
        if (provider
                && !openRouter
                && PROVIDER.matcher(words).find()
                && UNKNOWN.matcher(words).find()) {
            return new Dialect(format, false, temperature, system, limit);
        }
        return FORMAT.matcher(words).find() && format.weaker() != null
                ? new Dialect(format.weaker(), provider, temperature, system, limit)
                : null;
    }
}
