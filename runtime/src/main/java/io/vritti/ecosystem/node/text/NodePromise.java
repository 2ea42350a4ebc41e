package io.vritti.ecosystem.node.text;

import java.util.List;

/** Tells what becomes of the error of a promise. */
final class NodePromise {

    private static final NodeToken END = new NodeToken(NodeToken.Kind.END, "");

    private NodePromise() {}

    /**
     * Whether a promise that fails ends the program badly: nothing is chained to it but what handles it so, and nothing comes
     * behind it that may run first.
     *
     * @param from index of the token behind the promise
     * @param awaited whether the program waits for it
     * @param bound whether it gets a name, by which its error may be handled later
     */
    static boolean isUnhandled(List<NodeToken> tokens, int from, boolean awaited, boolean bound) {
        int i = from;
        boolean badly = false;
        while (token(tokens, i).is(".")) {
            String member = token(tokens, i + 1).text();
            int close = token(tokens, i + 2).is("(") ? NodeKeywords.closing(tokens, i + 2) : -1;
            boolean then = member.equals("then") && close > 0 && !NodeKeywords.hasTwoArguments(tokens, i + 2, close);
            boolean ends = member.equals("catch") && close > 0 && NodeEnding.bad(tokens.subList(i + 3, close));
            if (!then && !ends || badly) {
                return false;
            }
            badly = ends;
            i = close + 1;
        }
        boolean last = tokens.subList(i, tokens.size()).stream().allMatch(token -> token.is(";"));
        return awaited || last && !bound;
    }

    private static NodeToken token(List<NodeToken> tokens, int i) {
        return i < tokens.size() ? tokens.get(i) : END;
    }
}
