package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** Inputs that are not in the form in which they are read: JSON, YAML, archives, encodings. */
final class InputWordings {

    private static final Set<FailureKind> INPUT = Set.of(
            FailureKind.INVALID_INPUT,
            FailureKind.CONFIGURATION_INVALID,
            FailureKind.USAGE_SYNTAX,
            FailureKind.PROGRAM_ERROR,
            FailureKind.COMPILE_ERROR,
            FailureKind.UNKNOWN);

    static final List<Rule> ALL = List.of(
            rule(
                    INPUT,
                    lesson(
                                    "The JSON of {file} is broken[ at line {line}][, column {column}].",
                                    "Look at that place of {file} and correct it: a comma, quote or brace is missing or too many, or the file is empty.",
                                    "Check JSON with a parser (jq, python -m json.tool) after it was edited by hand.")
                            .about(Cause.Kind.MALFORMED, "file"),
                    said(
                            "json",
                            "(?:error parsing|failed to parse|could not parse|cannot parse|invalid json in|unable to parse|JSON parse error (?:in|at)) (?:JSON )?(?:file )?(?:in |at |of )?'?(?<file>[^\\s'\\n]{1,160}\\.json)'?"),
                    said(
                            "ejsonparse",
                            "Failed to parse (?:JSON|root|package)[^\\n]{0,40}?(?<file>\\S{0,120}package\\.json)"),
                    said(
                            "error while parsing",
                            "(?<file>[^\\s'\\n]{1,160}\\.json): .{0,160}position \\d+ \\(line {line} column {column}\\)"),
                    said("(while reading", "\\(while reading from '?(?<file>[^\\s')\\n]{1,160})'?\\)")),
            rule(
                    INPUT,
                    lesson(
                                    "The text that {tool} read as JSON is none: it is broken[ at line {line}][, column {column}], empty, or an error page.",
                                    "Print the text first to see what it is; correct the place that is named, or handle an empty or refused answer before parsing.",
                                    "Check the status and type of an answer before it is parsed as JSON.")
                            .about(Cause.Kind.MALFORMED, "tool"),
                    said("parse error", "parse error: .{1,120} at line {line}, column {column}"),
                    said("jsondecodeerror", "JSONDecodeError: .{1,80}: line {line} column {column}"),
                    said("in json at position", "in JSON at position \\d+(?: \\(line {line} column {column}\\))?"),
                    said("is not valid json"),
                    said("unexpected end of json input"),
                    said("jsonparseexception", "JsonParseException: .{1,200}line: {line}, column: {column}"),
                    said("invalid character", "invalid character .{1,20} (?:looking for|after|in) "),
                    said(" column ", "(?:expected|invalid|trailing|EOF)[^\\n]{1,60} at line {line} column {column}"),
                    said("json::parsererror"),
                    said("malformed json"),
                    said("invalid json"),
                    said("jq: parse error")),
            rule(
                    INPUT,
                    lesson(
                            "jq was asked for {name} of a value that has no such thing: the data have another shape.",
                            "Look at the data first (jq type, jq keys), then correct the filter; .x? and // handle what may be missing.",
                            "Look at a sample of the data before a filter is written."),
                    said("cannot index", "Cannot index (?<name>\\w+ with [^\\n]{1,60})"),
                    said("cannot iterate over", "Cannot iterate over {name}"),
                    said("jq: error", "jq: error: (?<name>\\S{1,60}) is not defined")),
            rule(
                    INPUT,
                    lesson(
                                    "The YAML[ of {file}] is broken[ at line {line}][, column {column}].",
                                    "Correct the indentation, colon or quote there: YAML takes blanks and no tabs, and text with a colon in quotes.",
                                    "Check YAML with a linter after it was edited.")
                            .about(Cause.Kind.MALFORMED, "file"),
                    said(
                            "mapping values are not allowed",
                            "mapping values are not allowed(?: here| in this context)[^\\n]{0,40}\\n?.{0,20}(?:in '(?<file>[^'\\n]{1,160})', )?line {line}, column {column}"),
                    said(
                            "yaml:",
                            "(?:^|[\\s:])(?<file>[^\\s:'\\n]{1,160}): (?:error converting YAML to JSON: )?yaml: line {line}:|yaml: line (?<number>\\d{1,7}):"),
                    said("in '", "in '(?<file>[^'\\n]{1,160}\\.ya?ml)', line {line}, column {column}"),
                    said("found character", "found character .{1,40} that cannot start any token"),
                    said("scannererror"),
                    said("parsererror", "yaml\\.parser\\.ParserError"),
                    said("yamlexception"),
                    said("could not find expected ':'")),
            rule(
                    INPUT,
                    lesson(
                                    "The TOML or INI[ of {file}] is broken[ at line {line}][, column {column}].",
                                    "Correct that line: text in quotes, one key a line, no key twice.",
                                    "Check configuration with the tool's own check after it was edited.")
                            .about(Cause.Kind.MALFORMED, "file"),
                    said("tomldecodeerror", "TOMLDecodeError: .{1,100}\\(at line {line}, column {column}\\)"),
                    said("toml parse error", "TOML parse error at line {line}, column {column}"),
                    said("could not parse", "could not parse (?:input as TOML|(?<file>\\S{1,120}\\.toml))"),
                    said("failed to parse manifest", "failed to parse manifest at '(?<file>[^'\\n]{1,160})'"),
                    said("missingsectionheadererror", "file: '(?<file>[^'\\n]{1,160})', line: {line}")),
            rule(
                    INPUT,
                    lesson(
                                    "The XML[ of {file}] is broken[ at line {line}][, column {column}].",
                                    "Correct the tag there: each must be closed, in order, and & written as &amp;.",
                                    "Check XML with xmllint after it was edited.")
                            .about(Cause.Kind.MALFORMED, "file"),
                    said("non-parseable pom", "Non-parseable POM {file}: .{0,200}@{line}:{column}"),
                    said("non-parseable pom", "Non-parseable POM {file}:"),
                    said("saxparseexception", "lineNumber: {line}; columnNumber: {column}"),
                    said("parser error :", "^{file}:{line}: parser error : "),
                    said("mismatched tag", "mismatched tag: line {line}, column {column}"),
                    said("not well-formed", "not well-formed \\(invalid token\\): line {line}, column {column}")),
            rule(
                    INPUT,
                    lesson(
                            "{tool} read bytes that are not in the encoding it takes them for.",
                            "Name the encoding of the file (encoding=, iconv, -Dfile.encoding), or open it as bytes if it is no text.",
                            "Say the encoding wherever text is read or written."),
                    said("unicodedecodeerror"),
                    said("unicodeencodeerror"),
                    said("malformedinputexception"),
                    said("invalid byte sequence"),
                    said("illegal byte sequence"),
                    said("did not contain valid utf-8"),
                    said("invalid utf-8")),
            rule(
                    INPUT,
                    lesson(
                                    "What {tool} was given[, {file},] is no archive of the kind that it reads, or is cut off.",
                                    "Look what it is (file, ls -l): an error page that was saved, another format, or half a download; then fetch it again or use the right tool.",
                                    "Let downloads fail on errors (curl -f), and check their sums.")
                            .about(Cause.Kind.MALFORMED, "file"),
                    said("not in gzip format", "^(?:gzip|gunzip|zcat): {file}: not in gzip format"),
                    said("unknown suffix", "^(?:gzip|gunzip): {file}: unknown suffix"),
                    said("unexpected end of file", "^(?:gzip|gunzip|bzip2|xz): {file}: [Uu]nexpected end of file"),
                    said("cannot find zipfile directory", "cannot find zipfile directory in one of {file}"),
                    said("end-of-central-directory"),
                    said("does not look like a tar archive"),
                    said("not in gzip format"),
                    said("unexpected end of archive"),
                    said("unexpected eof in archive"),
                    said("badzipfile"),
                    said("not a zip file"),
                    said("zip end header not found"),
                    said("file format not recognized", "^{file}: file format not recognized")),
            rule(
                    INPUT,
                    lesson(
                            "The content[ of {package}] is not what its checksum says: the download is broken, or the file was changed.",
                            "Fetch it again from its source with an empty cache; if it is still another one, do not use it and ask.",
                            "Keep checksums in lock files, and never skip their check."),
                    said("eintegrity", "integrity checksum failed when using \\S{1,20}: wanted .{0,200}"),
                    said("hash mismatch", "^[^\\n]{0,40}?{package} [^\\n]{0,40}hash mismatch"),
                    said("do not match the hashes", "{package} from .{0,200}"),
                    said("checksum mismatch", "verifying {package}:? .{0,60}checksum mismatch"),
                    said("hash sum mismatch"),
                    said("checksum mismatch"),
                    said("integrity check"),
                    said("computed checksum did not match", "^{package}: FAILED")),
            rule(
                    INPUT,
                    lesson(
                            "The value[ {value}] is not a number of the kind that is read there.",
                            "Look where the value comes from (blank, unit, comma, empty text), and correct or convert it first.",
                            "Check values at the border of the program."),
                    said("numberformatexception", "NumberFormatException: (?:For input string: )?'{value}'"),
                    said("invalid literal for int", "invalid literal for int\\(\\) with base \\d+: '{value}'"),
                    said("could not convert string to float", "could not convert string to float: '{value}'"),
                    said("parsing", "strconv\\.\\w+: parsing '{value}'"),
                    said("invalid digit found in string"),
                    said("invalid value for ", "invalid value for (?:Integer|Float)\\(\\): '{value}'")),
            rule(
                    INPUT,
                    lesson(
                            "{value} is not a date or time of the form that is expected.",
                            "Write it in the form that the error or the manual names, such as 2026-01-31T12:00:00Z.",
                            "Use ISO 8601 for dates everywhere."),
                    said("datetimeparseexception", "Text '{value}' could not be parsed"),
                    said("does not match format", "time data '{value}' does not match format"),
                    said("parsing time", "parsing time '{value}'"),
                    said("invalid date", "invalid date '{value}'"),
                    said("invalid isoformat string", "Invalid isoformat string: '{value}'")),
            rule(
                    Set.of(
                            FailureKind.NETWORK,
                            FailureKind.INVALID_INPUT,
                            FailureKind.USAGE_SYNTAX,
                            FailureKind.UNKNOWN),
                    lesson(
                            "{tool} knows no addresses that begin with {scheme}:.",
                            "Correct the scheme of the address (http, https, ftp), or use a tool that knows this one.",
                            "Write addresses with their scheme."),
                    said("not supported", "Protocol '(?<scheme>[^'\\n]{1,30})' (?:not supported|is not supported)"),
                    said("unsupported scheme", "unsupported scheme '?(?<scheme>[\\w+.-]{1,30})")),
            rule(
                    Set.of(FailureKind.USAGE_SYNTAX, FailureKind.INVALID_INPUT, FailureKind.UNKNOWN),
                    lesson(
                            "The filter given to jq is no valid one[: {reason}].",
                            "Put the filter into one pair of single quotes, with double quotes inside, and close each bracket.",
                            "Try a filter on a small input first."),
                    said("jq: error", "jq: error: (?<reason>syntax error[^\\n]{0,80}?)(?: \\(Unix shell| at <|$)"),
                    said("jq: ", "jq: \\d{1,3} compile error")),
            rule(
                    Set.of(FailureKind.USAGE_SYNTAX, FailureKind.INVALID_INPUT, FailureKind.UNKNOWN),
                    lesson(
                            "What base64 was given to decode is no base64[: {file}].",
                            "Look at the text first; leave -d out to encode, or give --ignore-garbage for line ends.",
                            "Look at a text before it is decoded."),
                    said("base64: invalid input"),
                    said("base64: stdin: ", "base64: stdin: error decoding")),
            rule(
                    INPUT,
                    lesson(
                            "The address[ {url}] is no valid URL.",
                            "Write it with its scheme (https://), and encode blanks and special signs.",
                            "Build URLs by a library."),
                    said("malformedurlexception", "MalformedURLException: (?:no protocol: )?{url}"),
                    said("urisyntaxexception", "URISyntaxException: .{1,80}at index \\d+: {url}"),
                    said("invalid url", "Invalid URL:? '?{url}"),
                    said("unsupported protocol scheme", "'{url}': unsupported protocol scheme"),
                    said("url using bad/illegal format"),
                    said("url rejected"),
                    said("no host part in the url"),
                    said("no scheme supplied", "Invalid URL '{url}'")));

    private InputWordings() {}
}
