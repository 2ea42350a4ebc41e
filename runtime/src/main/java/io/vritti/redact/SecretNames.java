package io.vritti.redact;

import java.util.List;

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

    private SecretNames() {}

    /** @param name of a variable, header, property, parameter or flag, in any spelling; null is {@link Strength#NONE} */
    static Strength strengthOf(String name) {
        if (name == null || name.isEmpty()) {
            return Strength.NONE;
        }
        List<String> words = NameWords.of(name);
        if (words.isEmpty() || name.equals("PWD") || name.equals("OLDPWD")) {
            return Strength.NONE;
        }
        int last = words.size() - 1;
        String lastWord = words.get(last);
        if (last > 0 && SecretWords.SOURCES.contains(lastWord) && name.endsWith("." + lastWord)) {
            return Strength.NONE;
        }
        if (SecretWords.ABOUT.contains(lastWord) && last > 0) {
            boolean isSecretId = lastWord.equals("id") && SecretWords.SECRET_IDS.contains(words.get(last - 1));
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
        if (SecretWords.PASSWORDS.contains(word) || word.endsWith("password") || word.endsWith("passwd")) {
            return Strength.PASSWORD;
        }
        if (SecretWords.STRONG.contains(word)
                || word.endsWith("token")
                || word.endsWith("secret")
                || word.endsWith("apikey")
                || index == words.size() - 1
                        && (word.equals("upass")
                                || word.endsWith("pwd") && word.length() > 4 && !word.equals("oldpwd"))) {
            return Strength.STRONG;
        }
        boolean isLast = index == words.size() - 1;
        if (isLast && word.equals("phrase") && index > 0 && words.get(index - 1).equals("pass")) {
            return Strength.PASSWORD;
        }
        if (word.equals("key") && index > 0) {
            String owner = words.get(index - 1);
            if (SecretWords.KEY_OWNERS.contains(owner)) {
                return Strength.STRONG;
            }
            return isLast && !SecretWords.PLAIN_KEYS.contains(owner) ? Strength.WEAK : Strength.NONE;
        }
        if (word.equals("base") && index > 1 && words.get(index - 1).equals("key")) {
            return Strength.STRONG;
        }
        boolean isPass = word.equals("pass") || word.equals("pwd");
        boolean isOwned = index > 0
                && (word.equals("pwd") && !words.get(index - 1).equals("old")
                        || SecretWords.PASS_OWNERS.contains(words.get(index - 1)));
        if (isLast && isPass && isOwned) {
            return Strength.STRONG;
        }
        if (isLast && word.equals("sshpass")) {
            return Strength.STRONG;
        }
        return isLast && SecretWords.WEAK.contains(word) ? Strength.WEAK : Strength.NONE;
    }
}
