package io.vritti.program;

/**
 * The words of the program tables. A line of a table is
 *
 * <pre>names [subcommands] | trait trait ..</pre>
 *
 * <p>Names and subcommands are lists with commas; a subcommand of two words is written {@code compose.up}. The line with
 * the most words that fits a call counts, alone, but for {@link #VALUED} and {@link #WORDY}, which are the program's. A
 * trait may end in {@code :conditions}, a list of which one must be met by the arguments: {@code -x} or {@code --long} an
 * option, anything else an operand; {@code *} stands for any characters.
 */
enum Trait {
    /** Changes nothing for later commands but folder and environment of their shell. */
    PURE("pure"),
    /** Changes only files, which the gate sees through state. */
    FILES("files"),
    /** Changes more than that. Said only with conditions: it is so wherever neither of the above applies. */
    OPAQUE("opaque"),
    /** {@code informs=1,3}: these exit codes are the answer to a question, not a failure. */
    INFORMS("informs"),
    /** Waits for something on purpose, and so is repeated on purpose. */
    WAITS("waits"),
    /** Fetches what its operands name; waits when that is a health check. */
    FETCHES("fetches"),
    /** Reads stdin. With {@code stdin=2}: when it has fewer than 2 operands. The first stdin trait that applies decides. */
    STDIN("stdin"),
    /** Does not read stdin. */
    NOSTDIN("nostdin"),
    /** Reads stdin where an argument is {@code -}, {@code @-} or {@code /dev/stdin}; so do all with {@link #STDIN}. */
    DASH("dash"),
    /** Runs what others wrote, which may read stdin. */
    MAYSTDIN("maystdin"),
    /** Killed half-way, gets further the next time (design.md §5.3). */
    PARTIAL("partial"),
    TESTS("tests"),
    BUILDS("builds"),
    INSTALLS("installs"),
    /** Talks to other machines. */
    NETWORK("network"),
    /** Its outcome depends on the time of day. */
    CLOCK("clock"),
    /** Acts in another file system, machine or user, about which nothing can be checked here (design.md §5.2). */
    ELSEWHERE("elsewhere"),
    /** Talks over its pipes for as long as its parent lives: MCP, LSP, drivers (design.md §5.6). */
    SERVER("server"),
    /** Never to be suggested: deletes, forces, raises privilege, skips checks (design.md §5.7). */
    HAZARD("hazard"),
    /** Runs the command behind its options, and {@code wrapper=1} behind one operand. */
    WRAPPER("wrapper"),
    /** With these conditions a wrapper is itself the command. */
    ITSELF("itself"),
    /** A wrapper that raises privilege. */
    PRIVILEGED("privileged"),
    /** A wrapper that reads the last arguments of its command from stdin. */
    XARGS("xargs"),
    /** What the operands behind the subcommand name counts as the command, when it is known. */
    RUNS("runs"),
    /** {@code module=-m}: the value of this option is the subcommand, and what it names counts as the command. */
    MODULE("module"),
    /** The first operand is a subcommand; {@code sub=2}: two are; {@code sub=all}: all are. */
    SUB("sub"),
    /** {@code groups=compose,image}: subcommands that have subcommands. */
    GROUPS("groups"),
    /** {@code valued=-C,-c}: options whose value is the next word. */
    VALUED("valued"),
    /** {@code limit=-m,--max-time}: options that limit its duration, in seconds or with a unit; {@code operand}: the first. */
    LIMIT("limit"),
    /** Is also called with a version behind its name: {@code python3.11}, {@code gcc-12}. */
    VERSIONED("versioned"),
    /** Options end with the first operand; what follows is for what that names. */
    LEADING("leading"),
    /** Options are words with one dash: {@code -name} is not {@code -n -a -m -e}. */
    WORDY("wordy");

    private static final Trait[] ALL = values();

    private final String word;

    Trait(String word) {
        this.word = word;
    }

    /** True when its value is a number of operands. */
    boolean isCounted() {
        return this == STDIN || this == WRAPPER;
    }

    /** The trait of that word, or null. */
    static Trait of(String word) {
        for (Trait trait : ALL) {
            if (trait.word.equals(word)) {
                return trait;
            }
        }
        return null;
    }
}
