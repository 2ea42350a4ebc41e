package io.vritti.redact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Payment cards and US social security numbers (D9). A card has an issuer's prefix, a fitting length, one way of grouping and
 * a right check digit (ISO/IEC 7812-1), so that 16-digit ids and time stamps stay (D17).
 */
final class PersonalNumbers implements Finder {

    private static final String NOT_BEFORE = "(?<![\\w.-])";
    private static final String NOT_AFTER = "(?![\\w-]|\\.\\d)";

    private static final List<Pattern> CARDS = List.of(
            // Visa, Mastercard, Discover, JCB, UnionPay: 4-4-4-4.
            Pattern.compile(NOT_BEFORE
                    + "(?:4\\d{3}|5[1-5]\\d{2}|2(?:22[1-9]|2[3-9]\\d|[3-6]\\d{2}|7[01]\\d|720)|6(?:011|4[4-9]\\d|5\\d{2}|2\\d{2})|35\\d{2})"
                    + "([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}" + NOT_AFTER),
            // American Express: 4-6-5.
            Pattern.compile(NOT_BEFORE + "3[47]\\d{2}([ -]?)\\d{6}\\1\\d{5}" + NOT_AFTER),
            // Diners Club: 4-6-4.
            Pattern.compile(NOT_BEFORE + "3(?:0[0-5]|[68]\\d)\\d([ -]?)\\d{6}\\1\\d{4}" + NOT_AFTER));

    /** Areas, groups and serials that were never issued are left out. */
    private static final Pattern SSN =
            Pattern.compile(NOT_BEFORE + "(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}" + NOT_AFTER);

    private static final int SSN_DIGITS = 9;

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        if (!hasLongNumber(text)) {
            return;
        }
        for (Pattern card : CARDS) {
            NeedleMatches.atNumbers(card.matcher(text), text, number -> {
                if (hasRightCheckDigit(number.group())) {
                    findings.add(number.start(), number.end(), Kind.CREDIT_CARD);
                }
            });
        }
        NeedleMatches.atNumbers(
                SSN.matcher(text), text, number -> findings.add(number.start(), number.end(), Kind.SSN));
    }

    /** Whether there is something as long as a social security number: most texts have no such thing, and need no pattern. */
    private static boolean hasLongNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TextScan.isDigit(c)) {
                digits++;
                if (digits >= SSN_DIGITS) {
                    return true;
                }
            } else if (c != ' ' && c != '-') {
                digits = 0;
            }
        }
        return false;
    }

    /** Luhn's formula. */
    private static boolean hasRightCheckDigit(String number) {
        int sum = 0;
        boolean isDoubled = false;
        for (int i = number.length() - 1; i >= 0; i--) {
            if (!TextScan.isDigit(number.charAt(i))) {
                continue;
            }
            int digit = number.charAt(i) - '0';
            if (isDoubled) {
                digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            }
            sum += digit;
            isDoubled = !isDoubled;
        }
        return sum % 10 == 0;
    }
}
