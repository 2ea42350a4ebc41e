package io.vritti.shell;

/** The readers of one text, which call each other: a word may hold a script, a script holds words. */
final class Readers {

    final Source source;
    final Limits limits;
    final Heredocs heredocs;
    final WordReader words;
    final Brackets brackets;
    final Expansions expansions;
    final Arithmetic arithmetic;
    final Redirections redirections;
    final SimpleCommands simpleCommands;
    final Tests tests;
    final Compounds compounds;
    final Grammar grammar;

    Readers(String text, Limits limits) {
        this.source = new Source(text);
        this.limits = limits;
        this.heredocs = new Heredocs(this);
        this.words = new WordReader(this);
        this.brackets = new Brackets(this);
        this.expansions = new Expansions(this);
        this.arithmetic = new Arithmetic(this);
        this.redirections = new Redirections(this);
        this.simpleCommands = new SimpleCommands(this);
        this.tests = new Tests(this);
        this.compounds = new Compounds(this);
        this.grammar = new Grammar(this);
    }

    /** Skips blanks, comments and newlines, and with each newline the heredoc bodies that start behind it. */
    void skipToToken() {
        while (true) {
            source.skipBlanks();
            int c = source.peek();
            if (c == '#') {
                source.skipComment();
            } else if (c == '\n') {
                source.skip(1);
                heredocs.readBodies();
            } else {
                return;
            }
        }
    }

    /** Skips what no rule expects; the parse has failed, but goes on to find more commands. */
    void skipUnexpected() {
        limits.fail();
        source.skip(1);
    }
}
