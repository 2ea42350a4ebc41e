package io.vritti.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * An operand of one program that is a secret.
 *
 * @param number 1 for the first behind the row's words, -1 for the last, 0 for every one
 * @param separator the secret stands behind it, in the operand; 0 for the whole operand
 * @param after the secret is the word behind this one; null where the number counts
 */
record OperandSecret(int number, char separator, String after) {

    static OperandSecret of(String spec) {
        if (spec.endsWith(">")) {
            return new OperandSecret(0, (char) 0, spec.substring(0, spec.length() - 1));
        }
        char last = spec.charAt(spec.length() - 1);
        boolean isWhole = TextScan.isDigit(last);
        String number = spec.substring(1, isWhole ? spec.length() : spec.length() - 1);
        return new OperandSecret(number.equals("*") ? 0 : Integer.parseInt(number), isWhole ? (char) 0 : last, null);
    }

    /** @param from index behind the row's words */
    void inspect(List<String> words, int from, FlagSecrets.Sink sink) {
        List<Integer> operands = new ArrayList<>();
        for (int i = from; i < words.size(); i++) {
            String word = words.get(i);
            if (after != null) {
                if (word.equals(after) && i + 1 < words.size()) {
                    add(words, i + 1, sink);
                }
            } else if (!word.startsWith("-")) {
                operands.add(i);
            }
        }
        if (after != null || operands.isEmpty()) {
            return;
        }
        if (number == 0) {
            operands.forEach(index -> add(words, index, sink));
        } else {
            int at = number > 0 ? number - 1 : operands.size() + number;
            if (at >= 0 && at < operands.size()) {
                add(words, operands.get(at), sink);
            }
        }
    }

    private void add(List<String> words, int index, FlagSecrets.Sink sink) {
        String word = words.get(index);
        int start = separator == 0 ? 0 : word.indexOf(separator) + 1;
        if (!FlagSecrets.isValue(word) || separator != 0 && start == 0) {
            return;
        }
        // Oracle's tools: user/secret@database.
        int at = separator == '/' ? word.indexOf('@', start) : -1;
        sink.add(index, start, at < 0 ? word.length() : at, Kind.PASSWORD);
    }
}
