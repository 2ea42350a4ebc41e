package io.vritti.text;

/** Finds a name in a text as a whole, not as a part of a longer name; kinds of names differ in what may join their parts. */
public enum NameInText {
    /** Letters and digits: {@code mcp} stands in {@code my-mcp_server}. */
    WORD(""),
    /** Of packages and images, which paths and versions surround: {@code pad} does not stand in {@code left-pad@1}. */
    PACKAGE("-_"),
    /** Of files and options: {@code a.txt} stands neither in {@code data.txt} nor in {@code sub/a.txt}, but in {@code a.txt:12}. */
    PATH("-_./\\@+~#%*?!&|{}$^");

    private final String joining;

    NameInText(String joining) {
        this.joining = joining;
    }

    /** Whether the text has this name in it; an empty name is in none. */
    public boolean in(String text, String name) {
        if (name.isEmpty()) {
            return false;
        }
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (ends(text, at - 1) && ends(text, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        return !Character.isLetterOrDigit(c) && joining.indexOf(c) < 0;
    }
}
