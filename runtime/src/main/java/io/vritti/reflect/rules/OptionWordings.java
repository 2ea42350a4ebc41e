package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.hint;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** Options, subcommands and operands that a tool does not take. */
final class OptionWordings {

    private static final Set<FailureKind> USAGE =
            Set.of(FailureKind.USAGE_SYNTAX, FailureKind.TARGET_MISSING, FailureKind.COMMAND_NOT_FOUND);

    static final List<Rule> ALL = List.of(
            rule(
                    USAGE,
                    lesson(
                                    "{name} is short for more than one command of {tool}.",
                                    "Write the whole name of the one that is meant; the error lists them.",
                                    "Write names of commands, tasks and branches in full.")
                            .about(Cause.Kind.USAGE, "name"),
                    said("is ambiguous", "(?:command|task|option|subcommand) '{name}' is ambiguous"),
                    said("ambiguous option", "ambiguous option:? -{0,2}'?{name}"),
                    said("matches more than one", "'?{name}'? matches more than one")),
            rule(
                    USAGE,
                    lesson(
                                    "{tool} has no option {option}.",
                                    "Read {tool} --help for the option that does this, or leave {option} out; a missing ; or && before it also looks so.",
                                    "Look options up for this version of the tool: GNU, BSD and busybox differ.")
                            .about(Cause.Kind.USAGE, "option"),
                    said(
                            "option",
                            "(?:invalid|illegal|unknown|unrecognized|unsupported|bad) option(?: --)?(?::)? ?(?!to 's')'?{option}'?"),
                    said(
                            "-",
                            "(?:unrecogni[sz]ed|unknown|invalid|no such) (?:command.line )?(?:option|flag|argument|switch|parameter)s?:? '?(?<option>-{1,2}[^\\s',]{1,80})'?"),
                    said("option: ", "no such option:? '?{option}"),
                    said("unknown flag", "unknown flag:? '?{option}"),
                    said("unknown shorthand flag", "unknown shorthand flag: '{option}'"),
                    said("flag provided but not defined", "flag provided but not defined: {option}"),
                    said("unexpected argument", "unexpected argument '{option}' found"),
                    said("found argument", "Found argument '{option}' which wasn't expected"),
                    said("unrecognized argument", "unrecognized arguments?:? {option}"),
                    said(
                            "parameter cannot be found",
                            "A parameter cannot be found that matches parameter name '{option}'"),
                    said("unknown ", "unknown (?:predicate|primary(?: or operator)?):? '?{option}'?"),
                    said("unrecognized vm option", "Unrecognized VM option '{option}'"),
                    said("unrecognized option", "Unrecognized option: {option}"),
                    said("bad option", "bad option:? '?{option}"),
                    said("unknown option", "unknown option:? (?!to 's')'?{option}"),
                    said("is unknown", "option {option}: is unknown"),
                    said("option", "option '?{option}'? (?:is )?not (?:recognized|supported|known|allowed)"),
                    said("unknown switch", "unknown switch '?{option}"),
                    said("invalid flag", "invalid flag:? '?{option}")),
            rule(
                    USAGE,
                    lesson(
                                    "The option {option} of {tool} needs a value, and none was given or it was not taken as one.",
                                    "Give {option} its value, as one word; quote the value if it is empty, has blanks or begins with a dash.",
                                    "Quote values that come from variables or from other commands: they may be empty.")
                            .about(Cause.Kind.USAGE, "option"),
                    said(
                            "requires an argument",
                            "option(?: requires an argument)?:? ?(?:--)? ?'?{option}'? requires an argument"),
                    said("requires an argument", "option requires an argument(?: --|:)? '?{option}"),
                    said("needs an argument", "flag needs an argument: (?:'[^']{1,40}' in )?{option}"),
                    said("needs an argument", "'?{option}'?(?: test)? needs an argument"),
                    said("missing argument", "missing argument (?:to|for) '?{option}"),
                    said("expected ", "argument {option}.{0,60}: expected (?:one|at least one) argument"),
                    said("requires a value", "(?:option|argument) '?{option}[^\\n]{0,40}' requires a value"),
                    said("a value is required", "a value is required for '{option}"),
                    said("argument expected for", "argument expected for the? ?{option}"),
                    said("must follow", "must follow {option}"),
                    said("option", "option '?{option}[^\\n']{0,40}'? (?:needs|requires|expects) (?:a|an|one)"),
                    said("argument missing", "'{option}[^\\n']{0,60}' argument missing")),
            rule(
                    USAGE,
                    lesson(
                                    "{tool} has no subcommand {name}.",
                                    "List the subcommands ({tool} --help) and use the one that does this.",
                                    "Look subcommands up for this version of the tool; they are renamed and removed.")
                            .about(Cause.Kind.USAGE, "name"),
                    said(
                            "unknown command: ",
                            "unknown command: (?:docker|podman)(?: (?:compose|image|container|volume|network|builder|system|buildx|context|swarm|stack|service))? {name}$"),
                    said("unknown docker command", "unknown docker command: '(?:compose )?{name}'"),
                    said("is not a", "(?:\\S{1,40}: )?'?{name}'? is not an? (?:\\S{1,30} )?(?:sub)?command\\b"),
                    said("command", "(?:unknown|unrecognized|invalid|no such) (?:sub)?command:? (?!code )'?{name}'?"),
                    said("has no command named", "has no command named '?{name}"),
                    said("invalid choice", "argument \\S{1,60}: invalid choice: '{name}'"),
                    said("is not recognized as a valid", "'{name}' is not recognized as a valid"),
                    said("is not a known command", "'?{name}'? is not a known command"),
                    said("is not a valid command", "'?{name}'? is not a valid command"),
                    said("was not found on", "method '{name}' was not found on"),
                    said("could not find command", "could not find command '?{name}"),
                    said("unknown ", "unknown (?:action|operation|verb|goal|lifecycle phase):? '?{name}"),
                    said("invalid operation", "invalid operation '?{name}"),
                    said("command '", "command '{name}' (?:is not defined|not found|does not exist)"),
                    said("command", "no command '{name}'")),
            rule(
                    USAGE,
                    lesson(
                                    "{tool} needs {name}, which was not given.",
                                    "Add {name} with its value; {tool} --help says what it takes.",
                                    "Look required arguments up (--help) before a new kind of call.")
                            .about(Cause.Kind.USAGE, "name"),
                    said("arguments are required", "the following arguments are required: {name}"),
                    said("missing ", "missing (?:required )?arguments?:? '?{name}"),
                    said("missing required", "missing required (?:option|flag|parameter)s?:? '?{name}"),
                    said("missing option", "missing option '?{name}"),
                    said("required flag", "required flag\\(s\\) '{name}"),
                    said("required arguments were not provided", "arguments were not provided:\\n\\s{1,8}{name}")),
            rule(
                    USAGE,
                    lesson(
                                    "{tool} was given fewer operands than it needs: an argument is missing, or what should have made one printed nothing.",
                                    "Add the missing operand; if a pipe, glob or variable was to give it, check first that it is not empty.",
                                    "Check that a variable or substitution is not empty before it is used as an operand.")
                            .about(Cause.Kind.USAGE, "tool"),
                    said(" operand", "^{tool}: missing (?:file )?operand"),
                    said("missing destination", "missing destination file operand"),
                    said("the following required arguments were not provided"),
                    said("requires ", "requires (?:at least|exactly|a minimum of) \\d+ arg"),
                    said("accepts ", "accepts (?:at least |between )?\\d+ arg\\(s\\), received \\d+"),
                    said("too few arguments"),
                    said("not enough arguments"),
                    said("you must specify", "you must specify {text}"),
                    said("cowardly refusing to create an empty archive"),
                    said("usage: grep", "^Usage: (?<tool>grep)"),
                    said("nothing specified, nothing added")),
            rule(
                    USAGE,
                    lesson(
                                    "{tool} was given more operands than it takes[, the first too many being {value}].",
                                    "Quote names with blanks, put && or ; between commands, and call {tool} once for each operand if it takes only one.",
                                    "Quote what may hold blanks, and separate commands by && or line breaks.")
                            .about(Cause.Kind.USAGE, "tool"),
                    said("extra operand", "^{tool}: extra operand '{value}'"),
                    said("too many arguments", "(?:^|: ){tool}: too many arguments"),
                    said("too many arguments"),
                    said("unexpected argument", "unexpected argument:? '{value}'"),
                    said("unexpected extra argument", "unexpected extra arguments? \\({value}\\)"),
                    said("only one string may be given")),
            rule(
                    FailureKind.USAGE_SYNTAX,
                    lesson(
                                    "find got a word[, {value},] in a place where it takes none: a shell expanded an unquoted pattern, or an operator is missing.",
                                    "Quote patterns of -name and the like with single quotes, and put the folders before the expression.",
                                    "Quote every pattern that find is to read.")
                            .about(Cause.Kind.USAGE, "value"),
                    said("paths must precede expression", "paths must precede expression:? '?{value}'?"),
                    said("you have used an unknown operator")),
            rule(
                    FailureKind.USAGE_SYNTAX,
                    lesson(
                                    "{tool} does not take {value} as the value there[ of {option}].",
                                    "Correct {value} to the form that {tool} documents (--help or its manual page).",
                                    "Try a new form of a value on one harmless call first.")
                            .about(Cause.Kind.USAGE, "value"),
                    said("invalid argument", "invalid argument '?{value}'? (?:to|for) '?{option}'?"),
                    said("invalid value", "invalid value '?{value}'? for (?:flag |option )?'?{option}"),
                    said("invalid value for", "Invalid value for '?{option}[^\\n]{0,40}: {value}"),
                    said(
                            "invalid",
                            "invalid (?:\\w+ )?(?:mode|number|date|character|field|unit|size|range|time interval|context length|specification|zero-length|suffix)(?: \\w+){0,4}:? '{value}'"),
                    said("invalid number of", "(?:^|: )(?<value>[^\\s:']{1,60}): invalid number of"),
                    said("invalid choice", "argument {option}: invalid choice: '{value}'"),
                    said("invalid", "argument {option}.{0,40}: invalid \\w+ value: '{value}'"),
                    said(
                            ": ",
                            "^(?:\\S{1,40}: )?(?:line )?(?:\\d{1,6}: )?\\S{1,40}: (?<value>[^\\n':]{1,120}): (?:expected a numeric value|invalid (?:number|argument|mode|date|option|field|value))"),
                    said("unknown argument to", "Unknown argument to {option}: {value}"),
                    said(
                            "invalid signal specification",
                            "(?:^|: )(?<value>[^\\s:']{1,40}): invalid signal specification"),
                    said("invalid field specification", "invalid field specification '{value}'"),
                    said(
                            "illegal",
                            "illegal (?:time|date|line count|byte count|argument|mode)\\b.{0,20}?(?:--|:) {value}")),
            rule(
                    FailureKind.USAGE_SYNTAX,
                    lesson(
                                    "Options of {tool} were given together that exclude each other.",
                                    "Leave one of them out: keep the one that does what is wanted.",
                                    "Check in --help which options go together.")
                            .about(Cause.Kind.USAGE, "tool"),
                    said("mutually exclusive"),
                    said("cannot be used with"),
                    said("can't be used with"),
                    said("cannot be combined"),
                    said("cannot be used together"),
                    said("not allowed with argument"),
                    said("may not specify more than one"),
                    said("summarizing conflicts with"),
                    said("incompatible options")),
            rule(
                    FailureKind.USAGE_SYNTAX,
                    lesson(
                                    "{source} and {path} are one and the same file.",
                                    "Choose another target, or leave the step out: the file is there already.",
                                    "Compare source and target before copying or moving.")
                            .about(Cause.Kind.USAGE, "path"),
                    said("are the same file", "'(?<source>[^'\\n]{1,200})' and '{path}' are the same file"),
                    said("are identical", "{source} and {path} are identical")),
            rule(
                    FailureKind.USAGE_SYNTAX,
                    lesson(
                                    "The expression given to sed has no end: its last delimiter is missing, or a bracket in it is open.",
                                    "Write all three delimiters (s/old/new/), and close each [ or escape it; the shell's quotes must hold all of it.",
                                    "Try an expression on one line of text before it is run on many files.")
                            .about(Cause.Kind.USAGE, "tool"),
                    said("unterminated", "unterminated (?:'s' command|'y' command|address regex)"),
                    said("unterminated", "unterminated (?:substitute|transform|regular expression)")),
            rule(
                    FailureKind.USAGE_SYNTAX,
                    lesson(
                                    "The expression given to sed has more behind its last delimiter than sed knows.",
                                    "Choose a delimiter that the texts do not have, such as s|old|new|, or escape each one in them.",
                                    "Use another delimiter than / where paths are replaced.")
                            .about(Cause.Kind.USAGE, "tool"),
                    said("unknown option to 's'"),
                    said("bad flag in substitute")),
            rule(
                    FailureKind.USAGE_SYNTAX,
                    lesson(
                                    "The pattern given to {tool} is no valid regular expression.",
                                    "Put the pattern into single quotes and escape its signs (\\( \\. \\*), or use a fixed string (grep -F).",
                                    "Try a pattern on one line of text before it is run on many files.")
                            .about(Cause.Kind.USAGE, "tool"),
                    said("invalid command code"),
                    said("regular expression"),
                    said("unmatched", "unmatched (?:\\(|\\[|\\\\|\\)|\\{|')"),
                    said("regex parse error"),
                    said("-e expression #1", "-e expression #\\d+, char \\d+: {text}"),
                    said("unbalanced parenthesis"),
                    said("nothing to repeat")),
            rule(
                    FailureKind.USAGE_SYNTAX,
                    lesson(
                                    "The program text given to awk is no valid awk[: it stops at {value}].",
                                    "Put the awk program into one pair of single quotes, with double quotes inside, and check its braces and the for (;;) form.",
                                    "Try an awk program on one line of input; nested quotes end it early.")
                            .about(Cause.Kind.USAGE, "value"),
                    said("awk", "^\\S{0,20}awk: .{0,60}syntax error at or near {value}"),
                    said(
                            "awk",
                            "^\\S{0,20}awk: .{0,60}(?:missing|extra|unexpected|unterminated|syntax error|never defined)"),
                    said("awk", "^\\S{0,20}awk: .{0,60}regular expression compile failed")),
            rule(
                    USAGE,
                    lesson(
                            "{tool} does not know one of the options that it was given.",
                            "Read {tool} --help, and leave out or correct the options one by one.",
                            "Look options up for this version of the tool: GNU, BSD and busybox differ."),
                    said("unknown gnu long option"),
                    said("garbage option")),
            rule(
                    FailureKind.USAGE_SYNTAX,
                    lesson(
                            "{group} does not know the subcommand that it was given, and printed its usage.",
                            "Take the right subcommand from the list that it printed ({tool} --help shows it too).",
                            "Look subcommands up before one is used."),
                    hint(
                            "usage:",
                            "^usage:\\s+(?<group>[a-z][\\w-]{1,30}(?: [a-z][\\w-]{1,30}){0,3}) (?:\\[OPTIONS] )?COMMAND")),
            rule(
                    FailureKind.USAGE_SYNTAX,
                    lesson(
                                    "{tool} was called in a way that it does not take, and printed its usage.",
                                    "Compare the call with the usage that it printed, and correct the subcommand or the arguments.",
                                    "Read {tool} --help once before a new kind of call.")
                            .about(Cause.Kind.USAGE, "tool"),
                    hint("usage:", "^(?:\\S{1,40}: )?usage:\\s+{tool}"),
                    hint("for more information", "try '{tool} (?:--help|-h|help)")));

    private OptionWordings() {}
}
