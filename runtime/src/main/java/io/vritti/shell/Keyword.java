package io.vritti.shell;

/** Reserved words, which mean something only where a command may start. */
enum Keyword {
    NONE("", Role.NEITHER),
    NOT("!", Role.NEITHER),
    TIME("time", Role.NEITHER),
    CONDITIONAL("[[", Role.NEITHER),
    IN("in", Role.NEITHER),
    IF("if", Role.OPENS),
    FOR("for", Role.OPENS),
    SELECT("select", Role.OPENS),
    WHILE("while", Role.OPENS),
    UNTIL("until", Role.OPENS),
    CASE("case", Role.OPENS),
    FUNCTION("function", Role.OPENS),
    COPROC("coproc", Role.OPENS),
    OPEN_BRACE("{", Role.OPENS),
    /** Not a word: {@code (} behind a name. */
    FUNCTION_BODY("", Role.NEITHER),
    THEN("then", Role.CLOSES),
    ELIF("elif", Role.CLOSES),
    ELSE("else", Role.CLOSES),
    FI("fi", Role.CLOSES),
    DO("do", Role.CLOSES),
    DONE("done", Role.CLOSES),
    ESAC("esac", Role.CLOSES),
    CLOSE_BRACE("}", Role.CLOSES);

    private enum Role {
        OPENS,
        CLOSES,
        NEITHER
    }

    private static final Keyword[] ALL = values();

    private final String word;
    private final Role role;

    Keyword(String word, Role role) {
        this.word = word;
        this.role = role;
    }

    /** The reserved word that stands here as a word of its own, or {@link #NONE}; nothing is consumed. */
    static Keyword at(Source source) {
        int first = source.peek();
        if (first < '!' || first > '}') {
            return NONE;
        }
        for (Keyword keyword : ALL) {
            if (!keyword.word.isEmpty()
                    && keyword.word.charAt(0) == first
                    && source.looksAt(keyword.word)
                    && Characters.isDelimiter(source.peek(keyword.length()))
                    && keyword.applies(source)) {
                return keyword;
            }
        }
        return NONE;
    }

    /** With an option other than {@code -p}, bash takes {@code time} for the program. */
    private boolean applies(Source source) {
        if (this != TIME) {
            return this != IN;
        }
        int next = length();
        while (Characters.isBlank(source.peek(next))) {
            next++;
        }
        return source.peek(next) != '-'
                || source.peek(next + 1) == 'p' && Characters.isDelimiter(source.peek(next + 2));
    }

    int length() {
        return word.length();
    }

    /** True when a compound command starts with it. */
    boolean opens() {
        return role == Role.OPENS;
    }

    /** True when the list before it ends there. */
    boolean closes() {
        return role == Role.CLOSES;
    }
}
