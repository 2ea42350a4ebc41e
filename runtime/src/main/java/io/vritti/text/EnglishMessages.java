package io.vritti.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts errors of the C library, coreutils, shells, git and make that were printed in another language into English, line by line,
 * as far as their message catalogues have them (gettext: de, fr, es, pt, it, zh, ja, ru). All else stays as it is. Safe for
 * use by many threads.
 */
public final class EnglishMessages {

    /** Messages are short; a longer line is data. */
    private static final int LONGEST_LINE = 600;

    /**
     * One of them is in each message that has only letters of English in it. Those of the commonest English messages are not among
     * them, because reading the catalogue takes 20 ms of CPU.
     */
    private static final List<String> WITHOUT_ACCENTS = List.of(
            "fich",
            "Fich",
            "archiv",
            "directorio",
            "Datei",
            "Verzeichnis",
            "nicht ",
            "Kommando",
            "Zeile",
            "Fehler",
            "Befehl",
            "Keine ",
            "Kein ",
            "kein ",
            "dossier",
            "ligne",
            "erreur",
            "FEHLER",
            "ERRO",
            "commande ",
            "Permiso",
            "permes",
            "permis",
            "imposs",
            "Imposs",
            "orden ",
            "comando ",
            "non ",
            "No hay ",
            "no se ",
            "opci",
            "falta",
            "manca",
            "Argument",
            "Option",
            "existe",
            "corre",
            "arquivo",
            "ncapaz",
            "scono",
            "fehle",
            "ispositivo",
            "Nessun",
            "disco",
            "Connessione",
            "existiert",
            "inconnu",
            "ische",
            "mento",
            "especifica",
            "angegeben",
            "requiert",
            "lettura",
            "asignar",
            "remover",
            "serveur",
            "posible",
            "Troppi",
            "troppo",
            "fusion",
            "tuelle",
            "lique",
            "entra",
            "zione",
            "pour",
            "redireccionamiento",
            "Verbindungsaufbau",
            "temporalmente",
            "Informationen",
            "Schwerwiegend",
            "Mehrdeutige",
            "[rechazado]",
            "[rejeitado]",
            "[rifiutato]",
            "Unbekannter",
            "repositorio",
            "automatico",
            "rapidement",
            "verwendet",
            "arguments",
            "Fehlender",
            "Permesso",
            "esaurito",
            "occupato",
            "invalide",
            "operando",
            "mauvaise",
            "formato",
            "liaison",
            "Falsche",
            "lecture",
            "algumas",
            "nenhuma",
            "Errore",
            "borrar",
            "juntar",
            "parche",
            "linha",
            "crear",
            "regra");

    private static final Pattern QUOTES = Pattern.compile(
            "[\u00ab\u2039]\\s*|\\s*[\u00bb\u203a]|[\u201e\u201c\u201d\u201a\u2018\u2019\u300c\u300d\u300e\u300f`\u00b4\"]",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern COLON = Pattern.compile("[ \u00a0\u202f]: ?|\uff1a", Pattern.UNICODE_CHARACTER_CLASS);

    private EnglishMessages() {}

    /** The same text with the same number of lines; the very same if nothing in it is such a message. */
    public static String of(String text) {
        if (!foreign(text)) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        boolean changed = false;
        for (int i = 0; i < lines.length; i++) {
            String english = lines[i].length() > LONGEST_LINE || !foreign(lines[i]) ? lines[i] : line(lines[i]);
            changed |= !english.equals(lines[i]);
            lines[i] = english;
        }
        return changed ? String.join("\n", lines) : text;
    }

    private static boolean foreign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return true;
            }
        }
        return WITHOUT_ACCENTS.stream().anyMatch(text::contains);
    }

    private static String line(String original) {
        String plain = COLON.matcher(QUOTES.matcher(original).replaceAll("'")).replaceAll(": ");
        String line = plain;
        for (Message message : Catalogue.MESSAGES) {
            line = message.inEnglish(line);
        }
        return line.equals(plain) ? original : line;
    }

    /**
     * One message in one language.
     *
     * @param literal the longest part that stands in it as it is
     * @param form the whole as a pattern, with a group for each name in it; null if there is none. Compiled when a line has the
     *     literal: of hundreds hardly one is needed.
     */
    private record Message(String literal, String form, String english) {

        /** What a name looks like in a message: in quotes, or without blanks. */
        private static final String NAME = "('[^']*'|[^\\s']+?)";

        private static final String LAST_NAME = "('[^']*'|[^\\s']+)";

        private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

        static Message of(String foreign, String english) {
            Matcher place = PLACE.matcher(foreign);
            StringBuilder form = new StringBuilder();
            String literal = "";
            List<String> order = new ArrayList<>();
            int end = 0;
            while (place.find()) {
                String part = foreign.substring(end, place.start());
                literal = part.length() > literal.length() ? part : literal;
                form.append(Pattern.quote(part)).append(place.end() == foreign.length() ? LAST_NAME : NAME);
                order.add(place.group(1));
                end = place.end();
            }
            if (order.isEmpty()) {
                return new Message(foreign, null, english);
            }
            String rest = foreign.substring(end);
            form.append(Pattern.quote(rest));
            String replacement = Matcher.quoteReplacement(english);
            for (int i = 0; i < order.size(); i++) {
                replacement = replacement.replace("{" + order.get(i) + "}", "$" + (i + 1));
            }
            return new Message(rest.length() > literal.length() ? rest : literal, form.toString(), replacement);
        }

        String inEnglish(String line) {
            if (!line.contains(literal)) {
                return line;
            }
            return form == null
                    ? line.replace(literal, english)
                    : Pattern.compile(form).matcher(line).replaceFirst(english);
        }
    }

    /** Read when the first text needs it. */
    private static final class Catalogue {

        static final List<Message> MESSAGES = read();

        private static final String ENGLISH = "= ";

        private static List<Message> read() {
            List<Message> messages = new ArrayList<>();
            String english = "";
            for (String line : TextResource.lines("messages.txt")) {
                if (line.startsWith(ENGLISH)) {
                    english = line.substring(ENGLISH.length());
                } else if (!line.isBlank()) {
                    messages.add(Message.of(line.substring(ENGLISH.length()), english));
                }
            }
            // Of two that begin alike the longer one says more.
            messages.sort(
                    (one, other) -> other.literal().length() - one.literal().length());
            return List.copyOf(messages);
        }
    }
}
