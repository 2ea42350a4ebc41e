package io.vritti.redact;

import java.util.Locale;
import java.util.Set;

/**
 * Names of services whose tokens have no prefix: a variable or a setting with such a name alone, {@code ADAFRUIT=x}, holds a token if
 * its value has the form of one. The names are those by which public secret scanners know the tokens of these services.
 */
final class VendorNames {

    private static final Set<String> NAMES = Set.of(
            ("adafruit adobe airtable algolia alibaba asana atlassian beamer bitbucket bittrex cloudflare codecov cohere coinbase "
                            + "confluent contentful datadog discord dnkey drone droneci dropbox etsy facebook fastly finicity finnhub "
                            + "flickr freshbooks gitter gocardless heroku hubspot intercom jfrog kraken kucoin launchdarkly linear "
                            + "linkedin lob looker mailchimp mailgun mapbox mattermost meraki messagebird mistral netlify newrelic "
                            + "nytimes okta pagerduty plaid privateai rapidapi sendbird sentry snyk sonar squarespace sumo sumologic "
                            + "telegr telegram travis travisci trello twitch twitter typeform yandex zendesk "
                            + "bundleenterprisecontribsyscom bundlegemscontribsyscom")
                    .split(" "));

    private static final int SHORTEST_TOKEN = 15;

    private VendorNames() {}

    static boolean contains(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetter(c)) {
                letters.append(c);
            }
        }
        return NAMES.contains(letters.toString());
    }

    /** One word of random characters; versions have full stops, and a name has no two digits among its letters. */
    static boolean isToken(String value) {
        boolean hasForm = value.length() >= SHORTEST_TOKEN
                && value.chars().allMatch(c -> TextScan.isWordCharacter((char) c) || "-+/=:~".indexOf(c) >= 0);
        boolean isAddress = value.contains("//") || value.startsWith("/") || value.startsWith("sha");
        return hasForm && !isAddress && value.chars().filter(Character::isDigit).count() >= 2;
    }
}
