package io.vritti.redact;

import java.util.List;

/** An option of one program that takes a secret. */
record OptionSecret(String flag, Form form) {

    /** Where the secret stands. */
    enum Form {
        /** {@code -psecret}. */
        ATTACHED,
        /** {@code -p secret}. */
        NEXT,
        /** Either of the two. */
        EITHER,
        /** {@code -u user:secret}; without a colon at the end the whole is a key, unless the tool then asks. */
        COLON,
        /** {@code -u user,secret}. */
        COMMA,
        /** {@code -U user%secret}. */
        PERCENT,
        /** {@code --from-literal name=secret}. */
        EQUALS
    }

    static OptionSecret of(String spec) {
        Form form = switch (spec.charAt(spec.length() - 1)) {
            case '*' -> Form.ATTACHED;
            case '?' -> Form.EITHER;
            case ':' -> Form.COLON;
            case ',' -> Form.COMMA;
            case '%' -> Form.PERCENT;
            case '=' -> Form.EQUALS;
            default -> Form.NEXT;
        };
        return new OptionSecret(form == Form.NEXT ? spec : spec.substring(0, spec.length() - 1), form);
    }

    /** @return whether the word at {@code index} was this option with a secret */
    boolean inspect(List<String> words, int index, FlagSecrets.Sink sink) {
        String word = words.get(index);
        if (word.equals(flag) || endsCluster(word)) {
            boolean hasNext =
                    form != Form.ATTACHED && index + 1 < words.size() && FlagSecrets.isValue(words.get(index + 1));
            return hasNext && addFrom(words.get(index + 1), index + 1, 0, sink);
        }
        boolean isLong = flag.startsWith("--");
        int attached = isLong && word.startsWith(flag + "=") ? flag.length() + 1 : flag.length();
        boolean canAttach = isLong ? attached > flag.length() : form != Form.NEXT;
        boolean isAttached = canAttach && word.startsWith(flag) && !Kind.isMarkAt(word, attached);
        return isAttached && addFrom(word, index, attached, sink);
    }

    /** {@code -su user:secret}: the last letter of a cluster takes the next word. */
    private boolean endsCluster(String word) {
        boolean mayCluster = flag.length() == 2 && flag.charAt(0) == '-' && form == Form.COLON;
        return mayCluster
                && word.length() > 2
                && word.length() <= 8
                && word.charAt(0) == '-'
                && word.charAt(word.length() - 1) == flag.charAt(1)
                && word.chars().skip(1).allMatch(c -> TextScan.isLetter((char) c));
    }

    private boolean addFrom(String word, int index, int from, FlagSecrets.Sink sink) {
        int start = switch (form) {
            case ATTACHED, NEXT, EITHER -> from;
            case COLON -> after(word, from, ':');
            case COMMA -> after(word, from, ',');
            case PERCENT -> after(word, from, '%');
            case EQUALS -> after(word, from, '=');
        };
        if (start < 0 || start >= word.length()) {
            return false;
        }
        int unquoted = TextScan.isQuote(word.charAt(start)) ? start + 1 : start;
        if (Kind.isMarkAt(word, unquoted)) {
            return false;
        }
        sink.add(index, unquoted, word.length(), Kind.PASSWORD);
        return true;
    }

    /** Index of the secret; of the user where no secret follows, since APIs take their key there; -1 for a bare user. */
    private static int after(String word, int from, char separator) {
        int at = word.indexOf(separator, from);
        if (at < 0) {
            return -1;
        }
        return at + 1 < word.length() ? at + 1 : from;
    }
}
