package io.vritti.ecosystem.python.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a function of the program's own, in its own text. */
final class PythonParameters {

    private PythonParameters() {}

    /**
     * @param header {@code def name(a, b: int = 1) -> str}
     * @return null for a header with stars, and for calls that do not fit
     */
    static Map<String, PythonValue> bind(
            List<PythonToken> header, List<PythonValue> arguments, Map<String, PythonValue> named) {
        Map<String, PythonValue> bound = new HashMap<>();
        List<String> order = new ArrayList<>();
        int depth = 0;
        boolean starts = false;
        for (int i = 2; i < header.size(); i++) {
            PythonToken token = header.get(i);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (token.is("*") || token.is("/")) {
                return null;
            }
            boolean opens = depth == 1 && token.is("(");
            if (starts && token.kind() == PythonToken.Kind.NAME) {
                order.add(token.text());
                bound.put(token.text(), initial(header, i));
            }
            starts = opens || depth == 1 && token.is(",");
        }
        if (arguments.size() > order.size() || !bound.keySet().containsAll(named.keySet())) {
            return null;
        }
        for (int i = 0; i < arguments.size(); i++) {
            bound.put(order.get(i), arguments.get(i));
        }
        bound.putAll(named);
        return bound;
    }

    /** Its default where that is a literal and nothing else. */
    private static PythonValue initial(List<PythonToken> header, int at) {
        boolean literal = at + 3 < header.size()
                && header.get(at + 1).is("=")
                && header.get(at + 2).isLiteral()
                && (header.get(at + 3).is(",") || header.get(at + 3).is(")"));
        return literal ? new PythonValue.Text(header.get(at + 2).text()) : PythonValue.UNKNOWN;
    }
}
