package io.vritti.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells from a name whether its value is a secret: {@code DB_PASSWORD}, {@code client_secret}, {@code X-Api-Key},
 * {@code awsSecretAccessKey}, but not {@code max_tokens}, {@code PASSWORD_FILE} or {@code primary_key}.
 */
final class SecretNames {

    /** How sure the name is. */
    enum Strength {
        /** Nothing secret. */
        NONE,
        /** A secret if the value looks like one: {@code session}, {@code deploy_key}. */
        WEAK,
        /** A secret whatever the value: {@code token}, {@code api_key}. */
        STRONG,
        /** A secret even if it is a plain word or a short number. */
        PASSWORD
    }

    private static final Set<String> PASSWORDS = Set.of(
            "password", "passwd", "passphrase", "passcode", "passwort", "storepass", "keypass", "userpass", "dbpass");

    private static final Set<String> STRONG = Set.of(
            "secret",
            "secrets",
            "token",
            "otp",
            "totp",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "authkey",
            "authorization");

    private static final Set<String> WEAK = Set.of(
            "pass",
            "pwd",
            "cookie",
            "cookies",
            "credential",
            "credentials",
            "creds",
            "session",
            "sessionid",
            "sid",
            "pin",
            "auth",
            "pat",
            "csrf",
            "xsrf");

    /** {@code DB_PASS} is a password whatever its value, {@code PASS} is also the verdict on a test. */
    private static final Set<String> PASS_OWNERS = Set.of(
            "db",
            "database",
            "sql",
            "mysql",
            "pg",
            "postgres",
            "smtp",
            "mail",
            "email",
            "ftp",
            "admin",
            "root",
            "login",
            "redis",
            "mongo",
            "rabbitmq",
            "app",
            "api",
            "http",
            "proxy",
            "my",
            "ldap",
            "ssh",
            "svn",
            "git",
            "docker",
            "registry",
            "service",
            "client",
            "server",
            "master",
            "keystore",
            "truststore",
            "cert",
            "become",
            "sudo",
            "vault");

    /** {@code ..._key} is a secret after these words. */
    private static final Set<String> KEY_OWNERS = Set.of(
            "api",
            "access",
            "private",
            "secret",
            "signing",
            "encryption",
            "master",
            "auth",
            "account",
            "service",
            "shared",
            "storage",
            "client",
            "app");

    /** {@code ..._key} is none after these. */
    private static final Set<String> PLAIN_KEYS = Set.of(
            "public",
            "primary",
            "foreign",
            "sort",
            "cache",
            "partition",
            "row",
            "hot",
            "shortcut",
            "index",
            "unique",
            "map",
            "dict",
            "group",
            "routing",
            "object",
            "idempotency",
            "registry",
            "websocket",
            "host",
            "lookup",
            "config",
            "property",
            "json",
            "s3",
            "natural",
            "surrogate",
            "bucket",
            "translation",
            "i18n",
            "message",
            "hash",
            "dedup",
            "ordering",
            "issue",
            "project",
            "jira");

    /** A name that ends so tells about a secret instead of holding it. */
    private static final Set<String> ABOUT = Set.of(
            "file",
            "path",
            "dir",
            "directory",
            "url",
            "uri",
            "endpoint",
            "host",
            "name",
            "names",
            "type",
            "length",
            "len",
            "size",
            "count",
            "limit",
            "max",
            "min",
            "field",
            "policy",
            "issuer",
            "age",
            "ttl",
            "expiry",
            "expires",
            "expiration",
            "timeout",
            "index",
            "prefix",
            "suffix",
            "format",
            "enabled",
            "required",
            "version",
            "command",
            "cmd",
            "helper",
            "prompt",
            "provider",
            "store",
            "manager",
            "stdin",
            "fd",
            "env",
            "algorithm",
            "alg",
            "hint",
            "class",
            "id",
            "ids",
            "ref",
            "arn",
            "status",
            "valid",
            "invalid",
            "error",
            "errors",
            "position",
            "usage",
            "budget",
            "per",
            "at",
            "in",
            "sock",
            "rotation",
            "reset",
            "strength",
            "encoder");

    /** {@code secret_id} and the like are secrets in spite of their last word. */
    private static final Set<String> SECRET_IDS = Set.of("secret", "session");

    private SecretNames() {}

    /** @param name of a variable, header, property, parameter or flag, in any spelling; null is {@link Strength#NONE} */
    static Strength strengthOf(String name) {
        if (name == null || name.isEmpty()) {
            return Strength.NONE;
        }
        List<String> words = words(name);
        if (words.isEmpty() || name.equals("PWD") || name.equals("OLDPWD")) {
            return Strength.NONE;
        }
        int last = words.size() - 1;
        String lastWord = words.get(last);
        if (ABOUT.contains(lastWord) && last > 0) {
            boolean isSecretId = lastWord.equals("id") && SECRET_IDS.contains(words.get(last - 1));
            return isSecretId ? Strength.WEAK : Strength.NONE;
        }
        Strength strongest = Strength.NONE;
        for (int i = 0; i <= last; i++) {
            Strength strength = strengthOfWord(words, i);
            if (strength.compareTo(strongest) > 0) {
                strongest = strength;
            }
        }
        return strongest;
    }

    private static Strength strengthOfWord(List<String> words, int index) {
        String word = words.get(index);
        if (PASSWORDS.contains(word) || word.endsWith("password") || word.endsWith("passwd")) {
            return Strength.PASSWORD;
        }
        if (STRONG.contains(word) || word.endsWith("token") || word.endsWith("secret") || word.endsWith("apikey")) {
            return Strength.STRONG;
        }
        boolean isLast = index == words.size() - 1;
        if (word.equals("key") && index > 0) {
            String owner = words.get(index - 1);
            if (KEY_OWNERS.contains(owner)) {
                return Strength.STRONG;
            }
            return isLast && !PLAIN_KEYS.contains(owner) ? Strength.WEAK : Strength.NONE;
        }
        if (word.equals("base") && index > 1 && words.get(index - 1).equals("key")) {
            return Strength.STRONG;
        }
        boolean isPass = word.equals("pass") || word.equals("pwd");
        if (isLast && isPass && index > 0 && PASS_OWNERS.contains(words.get(index - 1))) {
            return Strength.STRONG;
        }
        if (isLast && word.equals("sshpass")) {
            return Strength.STRONG;
        }
        return isLast && WEAK.contains(word) ? Strength.WEAK : Strength.NONE;
    }

    /** {@code X-Api-Key}, {@code apiKey}, {@code API_KEY} and {@code api.key} are all "api", "key". */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean isEnd = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            boolean isHump = !isEnd
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (isEnd || isHump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = isHump ? i : i + 1;
            }
        }
        return words;
    }
}
