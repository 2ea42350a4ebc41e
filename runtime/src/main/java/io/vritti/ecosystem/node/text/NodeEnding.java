package io.vritti.ecosystem.node.text;

import java.util.List;

/** Recognises functions that end the program with a status other than 0 whenever they are called. */
final class NodeEnding {

    private NodeEnding() {}

    /** @param function {@code e => { console.error(e); process.exit(1) }} */
    static boolean bad(List<NodeToken> function) {
        int arrow = 0;
        while (arrow < function.size() && !function.get(arrow).is("=>")) {
            boolean parameter = function.get(arrow).kind() == NodeToken.Kind.NAME
                    || function.get(arrow).is("(")
                    || function.get(arrow).is(")");
            if (!parameter || function.get(arrow).isName("function")) {
                return false;
            }
            arrow++;
        }
        int start = arrow + 1;
        if (start >= function.size()) {
            return false;
        }
        boolean block = function.get(start).is("{");
        List<NodeToken> body = function.subList(block ? start + 1 : start, function.size());
        int at = 0;
        while (at < body.size()) {
            if (exits(body, at) || block && body.get(at).isName("throw")) {
                return true;
            }
            int next = said(body, at);
            if (next < 0) {
                return false;
            }
            at = next;
        }
        return false;
    }

    /** {@code process.exit(1)}. */
    private static boolean exits(List<NodeToken> body, int at) {
        return at + 5 < body.size()
                && body.get(at).isName("process")
                && body.get(at + 1).is(".")
                && body.get(at + 2).isName("exit")
                && body.get(at + 3).is("(")
                && body.get(at + 4).kind() == NodeToken.Kind.NUMBER
                && !body.get(at + 4).text().matches("0+")
                && body.get(at + 5).is(")");
    }

    /** Behind {@code console.error(..)} and its separator; -1 where something else stands. */
    private static int said(List<NodeToken> body, int at) {
        boolean console = at + 3 < body.size()
                && body.get(at).isName("console")
                && body.get(at + 1).is(".")
                && body.get(at + 3).is("(");
        int close = console ? NodeKeywords.closing(body, at + 3) : -1;
        boolean ends = close < 0 || body.subList(at, close).stream().anyMatch(token -> token.isName("exit"));
        if (ends) {
            return -1;
        }
        boolean separated = close + 1 < body.size()
                && (body.get(close + 1).is(";") || body.get(close + 1).is(","));
        return separated ? close + 2 : close + 1;
    }
}
