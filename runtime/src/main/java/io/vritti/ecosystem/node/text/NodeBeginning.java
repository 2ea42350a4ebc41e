package io.vritti.ecosystem.node.text;

import io.vritti.ecosystem.rule.Requirement;
import io.vritti.world.input.LoopbackPorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a JavaScript program certainly needs: the files that it reads and the servers that it asks before anything in it may go
 * another way, end the program or change what it finds. What comes behind the first statement of another kind is not followed.
 */
public final class NodeBeginning {

    private static final NodeToken END = new NodeToken(NodeToken.Kind.END, "");

    private static final Set<String> DECLARES = Set.of("const", "let", "var");

    private final List<NodeToken> tokens;
    private final UnaryOperator<String> absolute;
    private final List<Requirement> needs = new ArrayList<>();

    /** What names stand for: a module or a function of one, in full, or a string in quotes. */
    private final Map<String, String> names = new HashMap<>();

    private int at;
    private boolean uncertain;

    /** Whether the value gets a name, by which errors of it may be handled later. */
    private boolean bound;

    private boolean awaited;

    private NodeBeginning(List<NodeToken> tokens, UnaryOperator<String> absolute) {
        this.tokens = tokens;
        this.absolute = absolute;
    }

    /**
     * @param absolute gives the absolute path of a name that the program uses
     * @return in the order in which they are needed; empty for a text that is not understood
     */
    public static List<Requirement> of(String text, UnaryOperator<String> absolute) {
        List<NodeToken> tokens = NodeLexer.read(text);
        if (tokens == null) {
            return List.of();
        }
        NodeBeginning beginning = new NodeBeginning(tokens, absolute);
        beginning.run();
        return beginning.needs;
    }

    private void run() {
        while (at < tokens.size() && !uncertain) {
            statement();
        }
    }

    private NodeToken token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
    }

    private boolean skip(String operator) {
        boolean here = token(at).is(operator);
        at += here ? 1 : 0;
        return here;
    }

    private boolean skipName(String name) {
        boolean here = token(at).isName(name);
        at += here ? 1 : 0;
        return here;
    }

    private void statement() {
        NodeToken first = token(at);
        if (skip(";")) {
            return;
        }
        boolean directive =
                first.kind() == NodeToken.Kind.STRING && token(at + 1).kind() != NodeToken.Kind.OPERATOR;
        if (directive || first.kind() == NodeToken.Kind.STRING && token(at + 1).is(";")) {
            at++;
        } else if (first.kind() == NodeToken.Kind.NAME && DECLARES.contains(first.text())) {
            at++;
            declaration();
        } else if (first.isName("import")
                && !token(at + 1).is("(")
                && !token(at + 1).is(".")) {
            at++;
            imported();
        } else {
            expression();
        }
    }

    private void declaration() {
        int start = at;
        List<String> members = new ArrayList<>();
        if (skip("{")) {
            while (token(at).kind() == NodeToken.Kind.NAME) {
                members.add(token(at++).text());
                skip(",");
            }
            uncertain |= !skip("}");
        } else {
            uncertain |= token(at++).kind() != NodeToken.Kind.NAME;
        }
        if (uncertain || !skip("=")) {
            uncertain = true;
            return;
        }
        bound = true;
        String value = expression();
        bound = false;
        if (members.isEmpty()) {
            names.put(token(start).text(), value);
        }
        for (String member : members) {
            names.put(member, value.isEmpty() ? "" : value + "." + member);
        }
        uncertain |= token(at).is(",");
    }

    /** {@code import fs from 'fs'}, {@code import * as fs from 'fs'}, {@code import { readFileSync } from 'fs'}. */
    private void imported() {
        int from = at;
        while (from < tokens.size() && token(from).kind() != NodeToken.Kind.STRING) {
            from++;
        }
        String module = NodeFunctions.module(token(from));
        if (module == null) {
            uncertain = true;
            return;
        }
        for (int i = at; i < from; i++) {
            boolean member = token(i).kind() == NodeToken.Kind.NAME && NodeNames.understood(module);
            boolean alone = i == at || token(i - 1).isName("as");
            if (member && !token(i).isName("from") && !token(i).isName("as")) {
                names.put(token(i).text(), alone ? module : module + "." + token(i).text());
            }
        }
        at = from + 1;
    }

    /** What it stands for, as in {@link #names}; empty where that is not known. */
    private String expression() {
        awaited = skipName("await");
        NodeToken first = token(at);
        String value = "";
        if (first.isLiteral()) {
            at++;
            value = "'" + first.text();
        } else if (first.kind() == NodeToken.Kind.NUMBER) {
            at++;
        } else if (first.isName("require")
                && token(at + 1).is("(")
                && token(at + 3).is(")")) {
            String module = NodeFunctions.module(token(at + 2));
            uncertain |= module == null;
            at += 4;
            value = module == null ? "" : module;
        } else if (first.kind() == NodeToken.Kind.NAME && !NodeKeywords.leads(first.text())) {
            at++;
            value = names.getOrDefault(first.text(), first.text());
        } else {
            uncertain = true;
        }
        return uncertain ? "" : trailers(value);
    }

    private String trailers(String start) {
        String value = start;
        while (!uncertain) {
            if (skip(".")) {
                String member = token(at++).text();
                value = value.isEmpty() || value.startsWith("'") ? "" : value + "." + member;
                uncertain |= value.isEmpty() && token(at).is("(") && !NodeKeywords.plainMethod(member);
            } else if (token(at).is("(")) {
                at++;
                value = call(value);
            } else {
                break;
            }
        }
        uncertain |= token(at).kind() == NodeToken.Kind.OPERATOR
                && !NodeKeywords.endsOperand(token(at).text());
        return value;
    }

    private String call(String callee) {
        boolean asks = callee.equals("fetch");
        boolean looks = NodeFunctions.looks(callee);
        if (!asks && !looks && !NodeFunctions.isPlain(callee) && !callee.isEmpty()) {
            uncertain = true;
            return "";
        }
        boolean waits = awaited;
        List<String> arguments = arguments(asks);
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        String literal = first.startsWith("'") ? first.substring(1) : null;
        if (uncertain || literal == null) {
            uncertain |= asks;
        } else if (looks && !literal.startsWith("file:") && !literal.isEmpty()) {
            look(literal, callee.contains("promises"), waits);
        } else if (asks) {
            ask(literal, waits);
        }
        return callee.equals("path.join") ? joined(arguments) : "";
    }

    private static String joined(List<String> arguments) {
        StringBuilder path = new StringBuilder();
        for (String argument : arguments) {
            if (!argument.startsWith("'")) {
                return "";
            }
            path.append(path.isEmpty() ? "" : "/").append(argument.substring(1));
        }
        return path.isEmpty() ? "" : "'" + path;
    }

    /** @param options whether an object may follow that says more about a request */
    private List<String> arguments(boolean options) {
        List<String> arguments = new ArrayList<>();
        while (!uncertain && !token(at).is(")")) {
            if (token(at).is("{") && (options || !arguments.isEmpty())) {
                at = NodeKeywords.closing(tokens, at) + 1;
                uncertain |= at == 0;
                arguments.add("");
            } else {
                arguments.add(expression());
            }
            uncertain |= !skip(",") && !token(at).is(")");
        }
        at++;
        return arguments;
    }

    /** An error that nobody handles ends the program with status 1; so does what is read at once. */
    private void look(String path, boolean promised, boolean waits) {
        boolean handled = promised && !NodePromise.isUnhandled(tokens, at, waits, bound);
        uncertain |= handled;
        if (!handled) {
            needs.add(new Requirement.OfPath(absolute.apply(path)));
        }
    }

    private void ask(String url, boolean waits) {
        int port = LoopbackPorts.ofAddress(url);
        boolean fails = url.startsWith("http") && NodePromise.isUnhandled(tokens, at, waits, bound);
        if (port != LoopbackPorts.NONE && fails) {
            needs.add(new Requirement.OfPort(port, false));
        }
        // What comes next may run before the answer is there.
        uncertain = true;
    }
}
