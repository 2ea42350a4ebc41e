package io.vritti.program;

import java.util.List;

/** What the row of a program says whatever the arguments are. */
public final class ProgramFacts {

    private final ProgramRow row;

    private ProgramFacts(ProgramRow row) {
        this.row = row;
    }

    /** @param program its name, without a folder */
    public static ProgramFacts of(String program) {
        return new ProgramFacts(ProgramTable.all().find(program, ""));
    }

    /** What the row of a program's subcommand says; that of the program where the subcommand has none. */
    public static ProgramFacts of(Command command) {
        return new ProgramFacts(ProgramTable.all().find(command.program(), command.subcommand()));
    }

    /** True when the option changes only what is printed, or says what is so anyway. */
    public boolean isQuiet(String option) {
        return row.values(Trait.QUIET).contains(option);
    }

    /** True when with the option it only says whether it would find a conflict, and finds the same ones. */
    public boolean isPreview(String option) {
        return row.values(Trait.PREVIEWS).contains(option);
    }

    /** True when it goes into the folder that this option names before anything else. */
    public boolean isEntered(String option) {
        return row.mentions(Trait.BEFORE) && row.values(Trait.LEADS).contains(option);
    }

    /** True when the option names what is made, wherever it stands among the words. */
    public boolean isResult(String option) {
        return compiles() && row.values(Trait.SAVES).contains(option);
    }

    /** The short form of an option, where it has one that means the same; else the option itself. */
    public String shortForm(String option) {
        for (String alias : row.values(Trait.ALIAS)) {
            int slash = alias.indexOf('/');
            if (slash == option.length() && alias.startsWith(option)) {
                return alias.substring(slash + 1);
            }
        }
        return option;
    }

    /** True for a word of letters that may stand in any order, alone or together: {@code -rf}, {@code -f -r}. */
    public boolean isLetters(String word) {
        if (word.length() < 2 || word.charAt(0) != '-') {
            return false;
        }
        OptionSyntax syntax = new OptionSyntax(row.values(Trait.VALUED), false, false, false);
        for (int i = 1; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (syntax.isValued(letter) || !has(Trait.HARMLESS, letter) && !has(Trait.LETTERS, letter)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(Trait trait, char letter) {
        for (String letters : row.values(trait)) {
            if (letters.charAt(0) != '-' && letters.indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** True when a word may be a pattern or a text, whatever file it names besides. */
    public boolean takesText() {
        return row.mentions(Trait.TEXTS);
    }

    /** True when its first operand is a program text, and what follows is for that program. */
    public boolean runsScript() {
        return row.mentions(Trait.SCRIPT);
    }

    /** True when it runs programs of one language, from a file, an option or stdin. */
    public boolean isInterpreter() {
        return row.mentions(Trait.INTERPRETER);
    }

    /** True when it chooses, under the name of another program, among versions of that one. */
    public boolean chooses() {
        return row.mentions(Trait.CHOOSES);
    }

    /** True when it takes the options of a C compiler. */
    public boolean compiles() {
        return row.mentions(Trait.COMPILES);
    }

    /** The word for the class that finds out what a call of it reads, or null. */
    public String reader() {
        return value(Trait.READER);
    }

    /** The names that it looks for in its folder and in every folder above. */
    public List<String> looksUpwardsFor() {
        return row.values(Trait.UPWARDS);
    }

    /** The kind of file whose texts it runs, or null. */
    public String recipes() {
        return value(Trait.RECIPES);
    }

    /** True when it runs a source as it stands, without a build. */
    public boolean runsSources() {
        return row.mentions(Trait.SOURCES);
    }

    /** True when it goes by what is in files, never by when they were written. */
    public boolean goesByContent() {
        return row.mentions(Trait.CONTENT);
    }

    /** True when it writes nothing but what its words name. */
    public boolean writesOnlyItsWords() {
        return row.mentions(Trait.NAMED);
    }

    private String value(Trait trait) {
        List<String> values = row.values(trait);
        return values.isEmpty() ? null : values.get(0);
    }

    /** True when it hands its words to programs or plug-ins, whose version is not its own. */
    public boolean runsPlugins() {
        return row.mentions(Trait.PLUGINS);
    }

    /** True when that variable of presentation changes what it does. */
    public boolean heeds(String variable) {
        return row.mentions(Trait.HEEDS) && row.values(Trait.HEEDS).contains(variable);
    }

    /** True when its messages begin with its name. */
    public boolean namesItself() {
        return !row.mentions(Trait.UNNAMED);
    }

    /** True when its first word may be a cluster of options without a dash. */
    public boolean bundlesOptions() {
        return row.mentions(Trait.BUNDLED);
    }

    /** True when it reads the files that its words name and no others, unless one of {@link #readsMoreWith} is given. */
    public boolean readsOnlyItsWords() {
        return row.mentions(Trait.FOLDERS) && !row.mentions(Trait.BEYOND);
    }

    /** Options with which it reads more than its words name, or something that is never the same. */
    public List<String> readsMoreWith() {
        return row.values(Trait.MORE);
    }
}
