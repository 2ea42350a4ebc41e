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
    /**
     * What it has started or asked for goes on when it has ended: of a wrapper as an orphan, of others in a service that was
     * there before.
     */
    DETACHES("detaches"),
    /** Acts in another file system, machine or user, about which nothing can be checked here (design.md §5.2). */
    ELSEWHERE("elsewhere"),
    /** Talks over its pipes for as long as its parent lives: MCP, LSP, drivers (design.md §5.6). */
    SERVER("server"),
    /** Never to be suggested: deletes, forces, raises privilege, skips checks (design.md §5.7). */
    HAZARD("hazard"),
    /** Runs the command behind its options, and {@code wrapper=1} behind one operand. */
    WRAPPER("wrapper"),
    /**
     * A wrapper that leaves folder, user and status of its command alone: {@code transparent=-n#}, with these options of its
     * own, in which {@code #} stands for digits; with another one nothing is certain.
     */
    TRANSPARENT("transparent"),
    /**
     * A wrapper that leaves folder, user and environment of its command alone, but not everything that a program can ask the
     * system about, such as processors or limits: what the command reads is known, but not that it ends as it would without the
     * wrapper. With {@code stays=-x} this holds only with these options.
     */
    STAYS("stays"),
    /**
     * {@code shelltext=-c}: options whose value is a text that it gives to the shell that {@code SHELL} names; its operands are
     * files that it writes to. This holds only with {@link #HARMLESS} options besides.
     */
    SHELLTEXT("shelltext"),
    /** Shells run it themselves, so that it needs no file. */
    BUILTIN("builtin"),
    /** A wrapper for which assignments before the command are variables of that command. */
    ASSIGNS("assigns"),
    /** With these conditions a wrapper is itself the command. */
    ITSELF("itself"),
    /** A wrapper that raises privilege. */
    PRIVILEGED("privileged"),
    /** A wrapper that reads the last arguments of its command from stdin. */
    XARGS("xargs"),
    /** {@code always=0t}: options with which it starts its command even where there is nothing to read. */
    ALWAYS("always"),
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
    WORDY("wordy"),
    /** The first word may be a cluster of options without its dash: {@code tar xzf}. */
    BUNDLED("bundled"),

    // What its operands name. The first of these that applies gives the role of all operands that it counts. With
    // {@code
    // reads=1} the first operand is no name (a pattern, a mode), with {@code reads=0,1} only the first one is.
    /** Opens its operands for reading, and fails if one cannot be read. */
    READS("reads"),
    /** Fails if one of its operands is not there; need not be allowed to read it. */
    NEEDS("needs"),
    /** Goes into the folders of its operands, or lists them; fails if one is not there. */
    ENTERS("enters"),
    /** Writes to its operands, which may be new. */
    WRITES("writes"),
    /** Creates its operands, and fails if one is there already. */
    CREATES("creates"),
    /** Removes or renames its operands, which needs their folder. */
    CHANGES("changes"),
    /** The first operand is a program text, which it reads; what follows is for that program. */
    SCRIPT("script"),

    // More about what it names.
    /**
     * The last of several operands has another role: {@code target} is written to, {@code target=creates} must not be there,
     * {@code target=changes} gets another file under its name. It may also be a folder into which the others go.
     */
    TARGET("target"),
    /** {@code opens=-f,--file}: options, or beginnings of operands ({@code if=}), whose value is a file that it reads. */
    OPENS("opens"),
    /** {@code saves=-o,of=}: options, or beginnings of operands, whose value is a file that it writes. */
    SAVES("saves"),
    /** {@code leads=-C}: options whose value is the folder it goes into first; its operands are names in that folder. */
    LEADS("leads"),
    /**
     * Goes into the folder of {@link #LEADS} before anything else: if that is missing, the call fails, whatever else it says;
     * {@code before=first}: if the option is its first word.
     */
    BEFORE("before"),
    /** {@code searches=CDPATH}: looks for an operand without a slash also in the folders of this variable. */
    SEARCHES("searches"),
    /** {@code endings=.gz}: takes {@code x.gz} where {@code x} is missing, or another such name, and may say so. */
    ENDINGS("endings"),
    /** With these options, or operands, it may pass without one of its files. Always written with conditions. */
    LENIENT("lenient"),
    /** With several files it may pass although one is missing: it may stop before it opens that, or another suffices. */
    ALONE("alone"),
    /** Needs all of its files before it does anything, so that one that is missing leaves nothing to show. */
    TOGETHER("together"),
    /**
     * {@code harmless=nv,--bytes}: letters, and long options, with which it needs its files all the same. Without this trait
     * nothing is concluded about a call that was not seen to fail; without a value no option is harmless.
     */
    HARMLESS("harmless"),
    /**
     * What it does with folders among its names, see {@link FolderUse}: {@code folders=refused}. All that apply count. A
     * program with this trait, and without {@link #BEYOND}, reads the files that its words name and no others.
     */
    FOLDERS("folders"),
    /** Also reads files that no word names, or chance. */
    BEYOND("beyond"),
    /** {@code more=-f}: options with which it reads more than its words name, or something that is never the same. */
    MORE("more"),
    /** Also reads the tables of users and groups. */
    ACCOUNTS("accounts"),
    /** Writes no more than what it reads, or what its words say: what it needs of a disk does not depend on anything else. */
    COPIES("copies"),
    /** Runs programs of one language, from a file, an option or stdin. */
    INTERPRETER("interpreter"),

    // How it gets to a service, and as whom. A place is {@code ~/x} in the home, {@code ~~/x} in the home that the
    // system
    // has of the user, {@code ^x} in the folder where it runs and in those above, {@code $X} where a variable says, or
    // absolute; one that ends in a slash is a folder.
    /** Starts and stops processes of this machine itself; a daemon of containers or services would do it for others. */
    LAUNCHES("launches"),
    /** Connects once, to the addresses among its words, and reads nothing else but its settings. */
    CONNECTS("connects"),
    /** {@code straight=sS,--fail}: letters, and long options, that do not lead it to another address than its operands. */
    STRAIGHT("straight"),
    /** With these options it tries again by itself. */
    RETRIES("retries"),
    /** Listens on the one port that its words name, and takes no other where that is taken. */
    LISTENS("listens"),
    /** The port of its service counts only where its words spell it, since settings out of sight may lead it elsewhere. */
    SPELLED("spelled"),
    /**
     * What its operands say of the one service that it connects to before anything else: {@code url}, {@code host},
     * {@code pair} (host and port), {@code packages} or {@code command} (which say nothing of it). With this trait, {@link
     * #STRAIGHT} lists the options that do not keep it from that.
     */
    ADDRESS("address"),
    /** {@code hosts=-h,--host}: options whose value is the host of the service. */
    HOSTS("hosts"),
    /** {@code ports=-p,--port}: options whose value is its port. */
    PORTS("ports"),
    /** {@code servers=PGHOST}: variables that name its host or its port; without them and such options it may choose itself. */
    SERVERS("servers"),
    /** {@code urls=--registry}: options whose value is its address, or something else without a scheme. */
    URLS("urls"),
    /** {@code once=--retries}: tries again by itself unless this option has the value 0. */
    ONCE("once"),
    /** {@code safe=-o,BatchMode=*}: an option whose values are settings, and those that do not lead elsewhere. */
    SAFE("safe"),
    /** {@code sockets=-S}: options whose value is the file of a socket; {@code operand}: the only operand is. */
    SOCKETS("sockets"),
    /** {@code unreached=7}: with these exit codes it says that it could not connect (curl(1), "EXIT CODES"). */
    UNREACHED("unreached"),
    /**
     * {@code refused=22}: with these exit codes it says that its server answered with an error (curl(1), "EXIT CODES"; wget's
     * manual, "Exit Status").
     */
    REFUSED("refused"),
    /** Speaks to its server whatever its options are; where that is, its settings say. */
    SERVED("served"),
    /** {@code also=/etc/gitconfig}: more places of settings, those of the machine and the project; a folder must be empty. */
    ALSO("also"),
    /** {@code detours=proxy}: words in settings by which these may lead elsewhere. */
    DETOURS("detours"),
    /** {@code leaders=PIP_*}: more variables by which it may be led elsewhere. */
    LEADERS("leaders"),
    /** {@code conf=~/.curlrc}: places of its settings. */
    CONF("conf"),
    /** {@code variables=KUBECONFIG}: variables that lead it to other settings, and so perhaps to another service. */
    VARIABLES("variables"),
    /** {@code proxies=http_proxy}: variables that put another address before those among its words. */
    PROXIES("proxies"),
    /** {@code credentials=~/.netrc}: places of what it says who it is with, and of the settings that name them. */
    CREDENTIALS("credentials"),
    /** {@code keys=SSH_AUTH_SOCK}: variables by which it gets credentials from other places. */
    KEYS("keys"),
    /** {@code project=^Cargo.toml}: needs one of these in its folder, with {@code ^} there or in a folder above. */
    PROJECT("project"),
    /** {@code reader=git}: the word by which {@code ecosystem.Tools} knows the class that finds out what a call of it reads. */
    READER("reader"),
    /** {@code upwards=package.json}: looks for these names in its folder and in every folder above. */
    UPWARDS("upwards"),
    /** {@code recipes=makefile}: runs texts that stand in such a file. */
    RECIPES("recipes"),
    /** Runs a source as it stands, without a build: {@code java S.java}, {@code go run .}. */
    SOURCES("sources"),
    /** Goes by what is in files, never by when they were written. */
    CONTENT("content"),
    /** Writes nothing but what its words name, not even another file in the folder where it runs. */
    NAMED("named"),
    /** Stands under the names of other programs, as a shim, and chooses among their versions by files and variables. */
    CHOOSES("chooses"),
    /** Hands its words to programs or plug-ins, whose version is not its own. */
    PLUGINS("plugins"),
    /** Its messages do not begin with its name. */
    UNNAMED("unnamed"),
    /** Takes the options of a C compiler: {@code -I}, {@code -L}, {@code -l}. */
    COMPILES("compiles"),

    /** {@code heeds=CI}: variables of presentation that change what it does: it asks, or refuses to change a lock file. */
    HEEDS("heeds"),

    // Other ways to write the same call.
    /** {@code quiet=-q}: options that change what is printed, not what is done, nor how it ends; or that are its default. */
    QUIET("quiet"),
    /** {@code previews=--check}: options with which it only says whether it would find a conflict, and finds the same ones. */
    PREVIEWS("previews"),
    /** {@code alias=--check/-c}: a long option and the short one that means the same. */
    ALIAS("alias"),
    /** {@code letters=f}: options without value besides the harmless ones that may stand together in any order. */
    LETTERS("letters"),
    /** A word of it may be a pattern or a text, whatever file it names besides. */
    TEXTS("texts");

    private static final Trait[] ALL = values();

    private final String word;

    Trait(String word) {
        this.word = word;
    }

    /** True when its value is a number of operands. */
    boolean isCounted() {
        return switch (this) {
            case STDIN, WRAPPER, READS, NEEDS, CHANGES, WRITES, CREATES -> true;
            default -> false;
        };
    }

    /** The role that it gives to operands, or null. */
    FileRole role() {
        return switch (this) {
            case READS, SCRIPT -> FileRole.READ;
            case NEEDS -> FileRole.NEEDED;
            case ENTERS -> FileRole.ENTERED;
            case WRITES, TARGET -> FileRole.WRITTEN;
            case CREATES -> FileRole.CREATED;
            case CHANGES -> FileRole.CHANGED;
            default -> null;
        };
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
