package io.vritti.ecosystem.python.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluates an expression without choices from left to right, as far as its values matter for what the program needs. */
final class PythonExpression {

    private static final PythonToken END = new PythonToken(PythonToken.Kind.END, "");

    private final List<PythonToken> tokens;
    private final PythonRun run;
    private final PythonEffects effects;
    private int at;
    private boolean uncertain;

    PythonExpression(List<PythonToken> tokens, PythonRun run) {
        this.tokens = tokens;
        this.run = run;
        this.effects = new PythonEffects(run);
    }

    /** Whether something in it may end the program, change what comes after it finds, or is not understood. */
    boolean uncertain() {
        return uncertain;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** Goes over this name or operator if it stands here. */
    boolean skip(String text) {
        boolean here = token().isName(text) || token().is(text);
        at += here ? 1 : 0;
        return here;
    }

    /** Goes over the name that stands here; null for anything else. */
    String name() {
        return token().kind() == PythonToken.Kind.NAME ? tokens.get(at++).text() : null;
    }

    /** The value of all of it. */
    PythonValue all() {
        List<PythonValue> items = new ArrayList<>();
        while (!atEnd() && !uncertain) {
            items.add(next());
            if (!skip(",") && !atEnd()) {
                uncertain = true;
            }
        }
        return items.size() == 1 ? items.get(0) : new PythonValue.Tuple(items);
    }

    /** The value of the next operand with all operators that follow. */
    PythonValue next() {
        PythonValue value = operand();
        while (!uncertain && operator()) {
            boolean plus = tokens.get(at).is("+");
            boolean slash = tokens.get(at).is("/");
            do {
                at++;
            } while (operator());
            PythonValue right = operand();
            value = plus ? joined(value, right) : slash ? effects.path(value, right) : PythonValue.UNKNOWN;
        }
        return value;
    }

    private boolean operator() {
        PythonToken token = token();
        boolean word = token.isName("in") || token.isName("is") || token.isName("not");
        return word
                || token.kind() == PythonToken.Kind.OPERATOR && "+-*/%<>=!|&^@~".contains(token.text())
                || token.is("==");
    }

    private static PythonValue joined(PythonValue left, PythonValue right) {
        boolean texts = left instanceof PythonValue.Text && right instanceof PythonValue.Text;
        return texts ? new PythonValue.Text(left.asText() + right.asText()) : PythonValue.UNKNOWN;
    }

    private PythonToken token() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private PythonValue operand() {
        while (token().is("-") || token().is("+") || token().is("~") || token().isName("not") || token().is("*")) {
            at++;
        }
        PythonToken token = token();
        at++;
        PythonValue value;
        switch (token.kind()) {
            case STRING -> value = strings(token);
            case NUMBER -> value = number(token.text());
            case NAME -> value = run.value(token.text());
            case OPERATOR -> value = bracketed(token);
            default -> {
                uncertain = true;
                value = PythonValue.UNKNOWN;
            }
        }
        return trailers(value);
    }

    /** Strings that stand side by side are one. */
    private PythonValue strings(PythonToken first) {
        StringBuilder text = new StringBuilder();
        boolean known = first.isLiteral();
        text.append(first.text());
        while (token().kind() == PythonToken.Kind.STRING) {
            known &= token().isLiteral();
            text.append(token().text());
            at++;
        }
        if (!known) {
            // The code in it stands behind it.
            uncertain |= !atEnd() && token().kind() == PythonToken.Kind.NAME && codeCalls();
            while (!atEnd() && token().kind() == PythonToken.Kind.NAME || token().is(".")) {
                at++;
            }
        }
        return known ? new PythonValue.Text(text.toString()) : PythonValue.UNKNOWN;
    }

    private boolean codeCalls() {
        return tokens.subList(at, tokens.size()).stream().anyMatch(token -> token.is("(") || token.is("["));
    }

    private static PythonValue number(String digits) {
        boolean small = digits.length() < 7 && digits.chars().allMatch(Character::isDigit);
        return small ? new PythonValue.Int(Integer.parseInt(digits)) : PythonValue.UNKNOWN;
    }

    private PythonValue bracketed(PythonToken bracket) {
        if (!bracket.opens()) {
            uncertain = true;
            return PythonValue.UNKNOWN;
        }
        List<PythonValue> items = new ArrayList<>();
        boolean comma = false;
        while (!uncertain && !token().closes()) {
            items.add(next());
            boolean separated = skip(",");
            comma |= separated;
            if (!separated && !skip(":") && !token().closes()) {
                uncertain = true;
            }
        }
        at++;
        if (!bracket.is("(")) {
            return new PythonValue.Made(bracket.text(), items, Map.of());
        }
        return items.size() == 1 && !comma ? items.get(0) : new PythonValue.Tuple(items);
    }

    private PythonValue trailers(PythonValue start) {
        PythonValue value = start;
        PythonValue owner = PythonValue.UNKNOWN;
        String member = "";
        while (!uncertain) {
            if (skip(".")) {
                owner = value;
                member = token().text();
                at++;
                value = effects.member(owner, member);
            } else if (token().is("(")) {
                at++;
                value = call(value, owner, member);
                owner = PythonValue.UNKNOWN;
            } else if (token().is("[")) {
                at++;
                value = effects.item(value, index());
            } else {
                break;
            }
        }
        return value;
    }

    private PythonValue index() {
        PythonValue index = PythonValue.UNKNOWN;
        while (!uncertain && !token().is("]")) {
            if (!skip(":") && !skip(",")) {
                index = next();
            }
        }
        at++;
        return index;
    }

    private PythonValue call(PythonValue callee, PythonValue owner, String member) {
        List<PythonValue> arguments = new ArrayList<>();
        Map<String, PythonValue> named = new HashMap<>();
        while (!uncertain && !token().is(")")) {
            boolean spread = token().is("*");
            boolean byName = token().kind() == PythonToken.Kind.NAME
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).is("=");
            if (byName) {
                String name = name();
                at++;
                named.put(name, next());
            } else {
                arguments.add(next());
            }
            if (spread || !skip(",") && !token().is(")")) {
                uncertain = true;
            }
        }
        at++;
        PythonValue value = uncertain ? null : effects.call(callee, owner, member, arguments, named);
        uncertain |= value == null;
        return value == null ? PythonValue.UNKNOWN : value;
    }
}
