package io.vritti.config;

/** Values that are one text. */
final class TextTypes {

    private static final int MOST_PORT = 65_535;

    private TextTypes() {}

    /** A name that becomes part of a namespace, in which {@code :} separates. */
    static ValueType name() {
        return new ValueType("a name of letters, digits, '-', '_' and '.'") {
            @Override
            Object parse(String text) {
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                        return null;
                    }
                }
                return text;
            }
        };
    }

    /** What a provider calls a model: {@code openrouter/free}. */
    static ValueType model() {
        return new ValueType("the name of a model, as its provider writes it") {
            @Override
            Object parse(String text) {
                return isModel(text) ? text : null;
            }
        };
    }

    /** Where HTTP is spoken. */
    static ValueType url() {
        return new ValueType("an address that begins with https://, or with http:// on this machine") {
            @Override
            Object parse(String text) {
                boolean http =
                        text.regionMatches(true, 0, "https://", 0, 8) || text.regionMatches(true, 0, "http://", 0, 7);
                return http && text.indexOf(' ') < 0 && text.indexOf('@') < 0 ? text : null;
            }
        };
    }

    /** Something to connect to; an IPv6 address stands in brackets. */
    static ValueType address() {
        return new ValueType("host:port") {
            @Override
            Object parse(String text) {
                if (text.isEmpty()) {
                    return text;
                }
                int colon = text.lastIndexOf(':');
                boolean host =
                        colon > 0 && text.indexOf('/') < 0 && (text.indexOf(':') == colon || text.charAt(0) == '[');
                try {
                    int port = host ? Integer.parseInt(text.substring(colon + 1)) : 0;
                    return port > 0 && port <= MOST_PORT ? text : null;
                } catch (NumberFormatException notAPort) {
                    return null;
                }
            }
        };
    }

    /** Goes out in a header, so visible ASCII; never repeated to anybody. */
    static ValueType secret() {
        return new ValueType("visible ASCII characters") {
            @Override
            Object parse(String text) {
                for (int i = 0; i < text.length(); i++) {
                    if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                        return null;
                    }
                }
                return text;
            }

            @Override
            String shown(String text) {
                return "***";
            }
        };
    }

    static ValueType path() {
        return new ValueType("a path") {
            @Override
            Object parse(String text) {
                return text.indexOf('\0') >= 0 ? null : text;
            }
        };
    }

    static boolean isModel(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
