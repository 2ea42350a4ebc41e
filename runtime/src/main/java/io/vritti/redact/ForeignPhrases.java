package io.vritti.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks random behind a name of several words, or in a sentence, of a language other than English: {@code chave de API: x}. */
final class ForeignPhrases implements Finder {

    /** In lower case; that one is the beginning of another does no harm. */
    private static final List<String> NAMES = List.of(
            "\u043a\u043b\u044e\u0447 \u0434\u043e\u0441\u0442\u0443\u043f\u0443",
            "\u043a\u043b\u044e\u0447 \u0434\u043e\u0441\u0442\u0443\u043f\u0430",
            "\u0441\u0435\u043a\u0440\u0435\u0442\u043d\u044b\u0439 \u043a\u043b\u044e\u0447",
            "\u043a\u043b\u044e\u0447 api",
            "\u0442\u043e\u043a\u0435\u043d",
            "\u03ba\u03c9\u03b4\u03b9\u03ba\u03cc\u03c2 \u03c0\u03c1\u03cc\u03c3\u03b2\u03b1\u03c3\u03b7\u03c2",
            "\u0643\u0644\u0645\u0629 \u0627\u0644\u0645\u0631\u0648\u0631",
            "\u0643\u0644\u0645\u0629 \u0627\u0644\u0633\u0631",
            "\u0631\u0645\u0632 \u0639\u0628\u0648\u0631",
            "kata sandi",
            "kata laluan",
            "m\u1eadt kh\u1ea9u",
            "geheimnis",
            "zugangsschl\u00fcssel",
            "zugangsdaten",
            "schl\u00fcssel",
            "cl\u00e9 api",
            "cl\u00e9 d'api",
            "cl\u00e9 secr\u00e8te",
            "clave",
            "clave de api",
            "clave secreta",
            "clave de acceso",
            "token de acceso",
            "palavra-passe",
            "chave api",
            "chave de api",
            "chave secreta",
            "chiave api",
            "chiave segreta",
            "klucz api",
            "api\u30ad\u30fc",
            "\u6697\u8a3c\u756a\u53f7",
            "\u30c8\u30fc\u30af\u30f3",
            "\u4ee4\u724c",
            "api\u5bc6\u94a5",
            "\u8bbf\u95ee\u4ee4\u724c",
            "api \ud0a4",
            "\ud1a0\ud070",
            "passwort",
            "mot de passe",
            "contrase\u00f1a",
            "senha",
            "\u5bc6\u7801",
            "\u043f\u0430\u0440\u043e\u043b\u044c",
            "\u30d1\u30b9\u30ef\u30fc\u30c9");

    private static final Pattern VALUE = Pattern.compile(
            "(?: {0,3}[:=\uff1a] {0,3}| (?:ist|lautet|est|es|\u00e9|\u044d\u0442\u043e) |\u662f|\u306f)[\"'`]?([^\\s\"'`<>,;&/]{6,512})");

    @Override
    public void find(SearchedText searched, Findings findings) {
        if (!searched.isLowerAligned()) {
            return;
        }
        String text = searched.text();
        String lower = searched.lower();
        Matcher value = VALUE.matcher(text);
        for (String name : NAMES) {
            if (!searched.lowerPairs().mayHold(name)) {
                continue;
            }
            for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length())) {
                value.region(at + name.length(), text.length());
                if (!Character.isLetterOrDigit(TextScan.before(text, at)) && value.lookingAt()) {
                    inspect(value, findings);
                }
            }
        }
    }

    private static void inspect(Matcher matcher, Findings findings) {
        String value = matcher.group(1);
        boolean isSecret = ValueJudge.looksRandom(value) || value.chars().allMatch(Character::isDigit);
        if (isSecret && FlagSecrets.isValue(value)) {
            findings.add(matcher.start(1), matcher.end(1), Kind.PASSWORD);
        }
    }
}
