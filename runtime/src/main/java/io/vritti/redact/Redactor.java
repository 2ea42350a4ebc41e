package io.vritti.redact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes secrets and personal data out of text, so that nothing unredacted leaves the heap (design.md §4).
 *
 * <p>A secret becomes {@code [REDACTED:<kind>:<identity>]}: the identity, a keyed hash, tells whether two texts had the same
 * secret, and nothing else. What is caught and what must stay is the table D1-D17 of facts.md §4.2. Time is linear in
 * the length of the text. Redacting twice gives the same text as redacting once. Safe for use by many threads.
 */
public final class Redactor {

    /** Enough to tell the secrets of one memory apart, too short to be of use elsewhere. */
    private static final int IDENTITY_BYTES = 4;

    /** In the order of precedence: of two findings that cross, the earlier finder's stands. */
    private static final List<Finder> FINDERS = List.of(
            new Marks(),
            new PrivateKeys(),
            new UrlCredentials(),
            new TokenFormats(),
            new IssuerPrefixes(),
            new BasicCredentials(),
            new Assignments(),
            new EncodedParameters(),
            new CommandLineSecrets(),
            new PrintedCommands(),
            new KeywordPasswords(),
            new ForeignPhrases(),
            new PrintedSecrets(),
            new KubernetesSecrets(),
            new UrlPaths(),
            new RandomWords(),
            new Emails(),
            new HomeDirectories(),
            new PersonalNumbers(),
            new IpAddresses());

    /** What they find is not what stands in the text: they look with the others at what the text says in another form. */
    private static final List<Finder> BEHIND_A_FORM =
            List.of(new OtherSpellings(), new EncodedTexts(), new PrintedBytes());

    /** What is a secret in any place, whatever stands around it. */
    private static final List<Finder> SECRETS_ANYWHERE = List.of(
            new PrivateKeys(), new UrlCredentials(), new TokenFormats(), new IssuerPrefixes(), new RandomWords());

    /** In place of text at which the search for secrets failed: text that was not searched to its end is not kept. */
    private static final String NOT_KEPT = "[not kept: the search for secrets in it failed]";

    private final KeyedHash key;
    private final List<Finder> known;
    private final SeenSecrets seen;

    /**
     * @param key of the keyed hash, kept in the home; not empty
     * @throws IllegalArgumentException if the key is empty
     */
    public Redactor(byte[] key) {
        this(new KeyedHash(key), List.of(), new SeenSecrets());
    }

    private Redactor(KeyedHash key, List<Finder> known, SeenSecrets seen) {
        this.key = key;
        this.known = known;
        this.seen = seen;
    }

    /** The same redactor, which also takes these values out wherever they appear, encoded, quoted or cut. */
    public Redactor knowing(SecretValues secrets) {
        if (secrets.isEmpty()) {
            return this;
        }
        List<Finder> all = new ArrayList<>(known.isEmpty() ? List.of(new Marks()) : known);
        all.add(new KnownValues(secrets.values()));
        secrets.values().forEach(seen::add);
        return new Redactor(key, all, seen);
    }

    /** The text without secrets and personal data; the same object if there were none. */
    public String redact(String text) {
        try {
            Findings findings = findings(text);
            return findings.replaceIn(text, this::identity);
        } catch (RuntimeException | StackOverflowError unfinished) {
            return NOT_KEPT;
        }
    }

    private Findings findings(String text) {
        Findings findings = new Findings();
        SearchedText searched = new SearchedText(text);
        find(known, searched, findings);
        findAll(searched, findings);
        seen.add(text, findings);
        seen.find(searched, findings);
        return findings;
    }

    /** What the text itself shows, in whatever form. */
    static void findAll(SearchedText searched, Findings findings) {
        find(FINDERS, searched, findings);
        find(BEHIND_A_FORM, searched, findings);
    }

    /** The same in a text whose escapes are undone. */
    static void findSpelled(SearchedText searched, Findings findings) {
        find(FINDERS, searched, findings);
        new EncodedTexts().find(searched, findings);
    }

    private static void find(List<Finder> finders, SearchedText searched, Findings findings) {
        for (Finder finder : finders) {
            finder.find(searched, findings);
        }
    }

    /** Whether there is a secret in it, or it could not be searched to its end. Names and addresses of persons are none. */
    public boolean findsSecret(String text) {
        try {
            Findings findings = findings(text);
            boolean[] secret = {false};
            findings.each((start, end, kind) -> secret[0] |= kind.isSecret());
            return secret[0];
        } catch (RuntimeException | StackOverflowError unfinished) {
            return true;
        }
    }

    /** A name without secrets: of a program, a host, a folder. Addresses and users in it stay, because names are compared. */
    public RedactedText redactedName(String name) {
        return name == null ? null : new RedactedText(name(name));
    }

    private String name(String name) {
        try {
            return anywhere(name).replaceIn(name, this::identity);
        } catch (RuntimeException | StackOverflowError unfinished) {
            return NOT_KEPT;
        }
    }

    private Findings anywhere(String text) {
        Findings findings = new Findings();
        SearchedText searched = new SearchedText(text);
        find(known, searched, findings);
        find(SECRETS_ANYWHERE, searched, findings);
        seen.find(searched, findings);
        return findings;
    }

    /** The same, as the type that everything outside the heap asks for; null gives null. */
    public RedactedText redacted(String text) {
        return text == null ? null : new RedactedText(redact(text));
    }

    /**
     * Evidence as it is stored: paths and names must stay as they are, because they are compared again, so text that holds a
     * secret is not kept at all.
     *
     * @return null if there is a secret in it
     */
    public RedactedText withoutSecrets(String evidence) {
        Findings findings = anywhere(evidence);
        new RandomNames().find(new SearchedText(evidence), findings);
        return findings.isEmpty() ? new RedactedText(evidence) : null;
    }

    /**
     * A command line without secrets, including those that only their place tells: {@code --password x}, {@code -u user:x}.
     *
     * @return as many elements as were given
     */
    public List<String> redactArgv(List<String> argv) {
        List<Findings> perElement = new ArrayList<>(argv.size());
        for (String element : argv) {
            perElement.add(findings(element));
        }
        FlagSecrets.find(
                argv, (index, start, end, kind) -> perElement.get(index).add(start, end, kind));
        List<String> redacted = new ArrayList<>(argv.size());
        for (int index = 0; index < argv.size(); index++) {
            redacted.add(perElement.get(index).replaceIn(argv.get(index), this::identity));
        }
        return redacted;
    }

    /** A URL without its user information and without the values of query parameters and fragments that are secrets. */
    public RedactedText redactedUrl(String url) {
        Findings findings = new Findings();
        SearchedText searched = new SearchedText(url);
        find(known, searched, findings);
        UrlParameters.find(url, findings);
        findAll(searched, findings);
        seen.find(searched, findings);
        return new RedactedText(findings.replaceIn(url, this::identity));
    }

    /** Whether the word behind an option of this name is a secret, whatever the program: {@code --password}. */
    public static boolean takesSecret(String option) {
        return option.startsWith("--")
                && option.indexOf('=') < 0
                && SecretNames.strengthOf(option.substring(2)).compareTo(SecretNames.Strength.STRONG) >= 0;
    }

    /** The keyed hash of a secret, 8 hexadecimal digits: equal for equal secrets under one key. */
    public String identity(String secret) {
        byte[] hash = key.hash(secret.getBytes(StandardCharsets.UTF_8));
        StringBuilder hex = new StringBuilder(2 * IDENTITY_BYTES);
        for (int i = 0; i < IDENTITY_BYTES; i++) {
            hex.append(Character.forDigit((hash[i] >> 4) & 0xf, 16)).append(Character.forDigit(hash[i] & 0xf, 16));
        }
        return hex.toString();
    }
}
