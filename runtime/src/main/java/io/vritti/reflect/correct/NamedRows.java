package io.vritti.reflect.correct;

/**
 * The wordings of libraries that read command lines, in which many tools name what they would have taken: Cobra, clap, Click, argparse,
 * picocli, commander, yargs, oclif, Thor, Symfony Console, and the plain "did you mean". Whose words these are cannot be told from
 * them, so only a word near the wrong one is put in its place; it is certain where the wording names both, and the only one.
 */
final class NamedRows {

    static final String TABLE = """
            * :: :: unknown (?:sub)?command {q}{wrong}{q} for {q}[\\w -]{1,60}{q}\\s+Did you mean this\\?\\n{lines} :: named!
            * :: :: (?:unrecognized subcommand|unexpected argument|invalid value|invalid subcommand) {q}{wrong}{q}{..}(?:similar (?:subcommands?|arguments?|values?|names?) exists?): {line} :: named!
            * :: :: (?:Found argument|The subcommand|The argument) {q}{wrong}{q} (?:which )?wasn't (?:expected|recognized){..}Did you mean {q}{right}{q}\\? :: named!
            * :: :: No such (?:command|option):? {q}{wrong}{q}\\.?\\s+\\(?(?:Did you mean|Possible options:)(?: one of these)?:?\\s*{line} :: named!
            * :: :: invalid choice: {q}{wrong}{q},? (?:\\()?maybe you meant:? {q}{right}{q} :: named!
            * :: :: invalid choice: {q}{wrong}{q} \\(choose from (?<right>[^)\\n]{1,2000})\\) :: named
            * :: :: {q}{wrong}{q} is not one of (?<right>[^\\n]{1,500}) :: named
            * :: :: unrecognized flag {wrong}[,;]?\\s+similar flags that are available: {line} :: named!
            * :: :: Unknown options?: {q}{wrong}{q}\\s+Possible solutions: {line} :: named!
            * :: :: (?:[Uu]nknown|[Uu]nrecognized|[Ii]nvalid|[Uu]ndefined) (?:CLI )?(?:sub)?(?:command|option|argument|flag|task|target|verb|parameter|recipe|script|command or entry):? {q}{wrong}{q}[.,;:]?\\s+\\(?(?:\\[[\\w-]{1,30}\\] )?(?:[Dd]id you mean|[Mm]aybe you meant|[Pp]erhaps you meant)(?: this| one of these| one of)?[:?]?\\s*{line} :: named!
            * :: :: (?:[Cc]ommand|[Tt]ask|[Tt]arget|[Rr]ecipe|[Ss]cript|[Oo]ption) {q}{wrong}{q} (?:is not defined|does not exist|not found|could not be found|is unknown)[.,;:]?\\s+\\(?(?:[Dd]id you mean|[Mm]aybe you meant|[Pp]erhaps you meant)(?: this| one of these| one of)?[:?]?\\s*{line} :: named!
            * :: :: {wrong}{q} is not an? [\\w -]{1,30} command[.,]?\\s+(?:Did you mean|Perhaps you meant|The most similar command is){q}:?\\s*{q}{line} :: named!
            * :: :: {q}{wrong}{q} was not matched\\. Did you mean one of the following\\?\\s+{lines} :: named
            """;

    /** A name and not what it is for: of a program that runs others' code it may be anything. */
    static final String UNNAMED = """
            * :: :: (?:[Dd]id you mean|[Mm]aybe you meant|[Pp]erhaps you meant):?\\??(?: this| one of these| one of)?[:?]?\\s*{line} :: named
            """;

    private NamedRows() {}
}
