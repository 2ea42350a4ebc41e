package io.vritti.redact;

import static io.vritti.redact.PrintedForm.Proof.FORM;
import static io.vritti.redact.PrintedForm.Proof.RANDOM;
import static io.vritti.redact.PrintedForm.Proof.RANDOM_WORD;

import java.util.List;

/**
 * The ways in which programs print names and values, a row for each. All repetitions are bounded, so that time is linear. A look at the
 * first letter before the boundary of a word only saves time.
 */
final class PrintedForms {

    static final List<PrintedForm> ALL = List.of(
            // ['--password', 'x']
            PrintedForm.of(
                            FORM,
                            List.of("\"-", "'-"),
                            "[\"']--?(?<name>[A-Za-z][\\w-]{1,60})[\"'],? {0,4}[\"']<Q>[\"']")
                    .before(1),
            PrintedForm.of(FORM, "(-", "\\(--?(?<name>[A-Za-z][\\w-]{1,60})[ =](?<value>[^\\s\"')]{1,512})")
                    .before(1),
            // name: x, value: y; {"name":"x","value":"y"}; and the value first
            PrintedForm.of(
                            FORM,
                            "alue",
                            "\\b(?:[nN]ame|[kK]ey)[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?<N>[\"']?\\s{0,4}[,;]?\\s{0,20}"
                                    + "[\"']?[vV]alue[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?(?:[bB]earer )?(?<value>[^\"'\\s,}<]{1,512})")
                    .before(15),
            PrintedForm.of(
                            FORM,
                            "alue",
                            "[vV]alue[\"']?\\s{0,4}[:=]\\s{0,4}[\"']<Q>[\"']\\s{0,4},?\\s{0,20}"
                                    + "[\"']?(?:[nN]ame|[kK]ey)[\"']?\\s{0,4}[:=]\\s{0,4}[\"']<N>[\"']")
                    .atNeedle(1),
            // <entry key="x">y</entry>, <Password Type="t">y</Password>, CDATA, and a value on a line of its own
            PrintedForm.of(FORM, "=\"", "\\b(?:key|name|id)=\"<N>\"[^<>]{0,100}>\\s{0,40}(?<value>[^<\\n]{1,512})<")
                    .before(6),
            PrintedForm.of(
                            FORM,
                            "<",
                            "<(?:[\\w.-]{1,40}:)?<N>(?: [^<>]{0,200})?>\\s{0,40}(?:<!\\[CDATA\\[)?(?<value>[^<>\\s\\]]{1,512})\\s{0,40}(?:]]>|<)")
                    .before(42),
            // <key>x</key><string>y</string>, <td>x</td><td>y</td>, <dt>x</dt><dd>y</dd>, <setting
            // name="x"><value>y</value>
            PrintedForm.of(
                            FORM,
                            List.of("<key>", "<td>", "<th>", "<dt>", "<b>", "<strong>", "<label>", "<name>"),
                            "<(?:key|td|th|dt|b|strong|label|name)>\\s{0,8}(?<name>[\\p{L}\\w. -]{1,60}+):?</\\w{1,8}>\\s{0,40}"
                                    + "<(?:string|td|dd|span|code|value)>\\s{0,8}(?<value>[^<\\s]{1,512})")
                    .atNeedle(0),
            PrintedForm.of(FORM, "<value>", "\\bname=\"<N>\"[^<>]{0,100}>\\s{0,40}<value>(?<value>[^<\\s]{1,512})")
                    .before(6),
            // PHP's dumps and serialized arrays
            PrintedForm.of(FORM, "\"]=>", "\\[\"<N>\"\\]=>\\s{1,20}string\\(\\d{1,6}\\) \"<Q>\"")
                    .before(2),
            PrintedForm.of(FORM, "]=>", "\\[\"<N>\":[\\w\":\\\\]{1,80}\\]=>\\s{1,20}string\\(\\d{1,6}\\) \"<Q>\"")
                    .before(2),
            PrintedForm.of(FORM, ":\"", "\\bs:\\d{1,4}:\"<N>\";s:\\d{1,6}:\"<Q>\";")
                    .before(8),
            // Spring Boot
            PrintedForm.of(FORM, "Property: ", "\\bProperty: <N>\\s{1,40}Value: \"?(?<value>[^\"\\s]{1,512})")
                    .atNeedle(0),
            // JSON with the value on the next line, a list or a map of values, a member of its own
            PrintedForm.of(FORM, "\":", "\"<N>\"\\s{0,4}:[ \\t]{0,8}\\r?\\n[ \\t]{0,40}\"<Q>\"")
                    .before(1),
            PrintedForm.of(FORM, "{\"", "\"<N>\": ?\\{\"name\": ?\"[^\"\\n]{0,100}\", ?\"data\": ?\"<Q>\"")
                    .before(1),
            // Names with leaders
            PrintedForm.of(FORM, "....", "(?<![\\w.])(?<name>[\\w-]{1,60}+)\\.{4,60} ?<V>"),
            // {"password": {"value": "x"}}, Some("x"), ["x"], []string{"x"}
            PrintedForm.of(
                            FORM,
                            "{",
                            "[\"']<N>[\"']\\s{0,4}:\\s{0,4}\\{[^{}]{0,200}?[\"'](?:value|plain|plaintext|string)[\"']\\s{0,4}:\\s{0,4}[\"']<Q>[\"']")
                    .before(1),
            PrintedForm.of(
                    FORM,
                    "\"",
                    "\\b<N>\"? {0,3}[:=] {0,3}(?:\\w{1,20}|\\[]string)?[\\[{(]\\s{0,8}\"(?:[bB]earer )?(?<value>[^\"\\n]{1,512})\""),
            PrintedForm.of(
                    RANDOM,
                    "[",
                    "\\b<N>[\"']? {0,3}[:=] {0,3}\\[\\s{0,8}[\"'][^\"'\\n]{1,256}[\"'],\\s{0,8}[\"']<Q>[\"']"),
            // define('X', 'y'), ("x-api-key", "y")
            PrintedForm.of(FORM, "efine", "\\bdefine\\( ?[\"']<N>[\"'], {0,4}[\"']<Q>[\"']")
                    .atNeedle(1),
            PrintedForm.of(
                            RANDOM,
                            List.of("\",", "',", "\" ,", "' ,"),
                            "[\"']<N>[\"'] ?, {0,4}b?[\"'](?:[bB]earer )?(?<value>[^\"'\\n]{1,512})[\"']")
                    .before(1),
            // Clojure, Lisp, Erlang, Scala
            PrintedForm.of(FORM, "\"", "[:({]<N> ?[. ] ?\"<Q>\"").before(1),
            PrintedForm.of(RANDOM, ",", "[{(]<N>,\\s?\"<Q>\"").before(1),
            PrintedForm.of(RANDOM, " -> ", "\\b<N> -> [\"']?<V>"),
            // Terraform: a change, a variable's default
            PrintedForm.of(FORM, "\" -> \"", "\\b<N>\"?\\s{0,20}[=:] {0,3}\"[^\"\\n]{0,512}\" -> \"<Q>\""),
            PrintedForm.of(FORM, "variable \"", "\\bvariable \"<N>\" \\{[^}]{0,400}?\\bdefault {0,20}= {0,3}\"<Q>\"")
                    .atNeedle(0),
            // Shells that set without a sign: fish, csh
            PrintedForm.of(
                            FORM,
                            List.of("set -", "setenv "),
                            "\\b(?:set(?: -[a-zA-Z-]{1,10}){1,3}|setenv) <N> [\"']?<V>")
                    .atNeedle(0),
            // Multipart forms
            PrintedForm.of(
                            FORM,
                            "name=",
                            "name=[\"']?<N>[\"']?(?:;[^\\r\\n]{0,200})?\\r?\\n(?:[\\w-]{1,40}: [^\\r\\n]{0,200}\\r?\\n){0,3}\\r?\\n(?<value>[^\\r\\n]{1,512})")
                    .atNeedle(0),
            // YAML: the value or a list of values on the next line
            PrintedForm.of(
                            RANDOM,
                            ":",
                            "(?m)^[ \\t-]{0,40}<N>:[ \\t]{0,8}\\r?\\n[ \\t]{1,40}(?:- )?[\"']?(?<value>[^\\s\"':]{6,512})[\"']?\\r?$")
                    .before(40),
            // A line of two or three columns, and a table with borders
            PrintedForm.of(
                            RANDOM,
                            " ",
                            "(?m)^[ \\t]{0,8}<N>[ \\t]{1,60}(?<value>[^\\s:=,;(){}]{8,512})(?:[ \\t]{2}.{0,200}| \\S{1,60})?\\r?$")
                    .before(8),
            PrintedForm.of(RANDOM, "\t", "(?m)^[ \\t]{0,8}<N>\\t{1,8}(?<value>[^\\s:=,;(){}]{8,512})\\r?$")
                    .before(8),
            PrintedForm.of(RANDOM, "|", "\\b<N>[\"']?[ \\t]{0,60}\\|[ \\t]{0,60}(?<value>[^\\s|]{6,512})"),
            PrintedForm.of(RANDOM, "\u2502", "\\b<N>[ \\t]{0,60}\u2502[ \\t]{0,60}(?<value>[^\\s\u2502]{6,512})"),
            PrintedForm.of(RANDOM, "\u2503", "\\b<N>[ \\t]{0,60}\u2503[ \\t]{0,60}(?<value>[^\\s\u2503]{6,512})"),
            // Pydantic
            PrintedForm.of(FORM, "input_value='", "\\b<N>\\r?\\n {1,8}[^\\n]{0,200}input_value='<Q>'"),
            // Sentences
            PrintedForm.of(
                            RANDOM,
                            List.of(" is", " was", " :=", " IS", " WAS", " Is", " Was"),
                            "(?i)(?=[ptsa])\\b(?<name>password|passphrase|passcode|token|secret|api[ _-]?key|access[ _-]?key)"
                                    + " (?:is|was|:=)(?: now| set to)?:? {0,2}[\"'`]?(?<value>[^\\s\"'`]{6,512})")
                    .ofWords(11),
            PrintedForm.of(
                            RANDOM,
                            "ey",
                            "(?i)(?=[aspcel])\\b(?<name>(?:api|access|secret|private|client|account|signing|encryption|auth|storage|license)[ -]key)"
                                    + "(?: provided| given| used)?[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?(?<value>[^\\s\"']{6,512})")
                    .ofWords(11),
            PrintedForm.of(
                            RANDOM_WORD,
                            " ",
                            "(?i)(?=[ptsac])\\b(?<name>password|passphrase|passcode|token|secret|api[ _-]?key|access[ _-]?key|credentials?)"
                                    + "(?: provided| given| used| value| with)?:? {0,2}[\"'`(]?(?<value>[^\\s\"'`()<>=:\\[][^\\s\"'`()<>]{5,512})")
                    .ofWords(11),
            PrintedForm.of(
                            RANDOM,
                            ":",
                            "(?i)(?=c)\\b(?<name>credentials?)[:=]? {0,2}[\"']?[\\w.@-]{1,64}:(?!\\[)(?<value>[^\\s\"'`/]{6,512})")
                    .ofWords(0),
            // Password for 'https://me@h': x, and what a program has made
            PrintedForm.of(
                            RANDOM_WORD,
                            ": ",
                            "(?im)(?=[ptsan])\\b(?<name>password|passphrase|token|secret|api[ _-]?key)\\b[^\\n]{1,100}?: {1,3}[\"'`]?<V>[\"'`]?\\r?$")
                    .ofWords(11),
            // A value on a line of its own below the words that say what it is
            PrintedForm.of(
                            RANDOM_WORD,
                            "\n",
                            "(?i)(?=[ptsa])\\b(?<name>password|passphrase|token|secret|api[ _-]?key)\\b[^\\n]{0,100}\\n\\s{0,4}(?<value>[\\w+/=~-]{12,512})\\r?(?:\\n|$)")
                    .ofWords(11),
            PrintedForm.of(
                            FORM,
                            "assword",
                            "(?i)\\b(?<name>password)\\b[^\\n]{0,100}\\n\\s{0,4}(?<value>[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\\r?(?:\\n|$)")
                    .ofWords(11),
            // bob / x, user/pass: bob/x
            PrintedForm.of(
                            RANDOM_WORD,
                            "/",
                            "(?i)(?=[clup])\\b(?<name>credentials?|password|(?:user(?:name)?|login) ?/ ?pass(?:word)?)\\b:? {1,2}[\\w.@-]{1,64} ?/ ?<V>")
                    .ofWords(20),
            // The name of a file
            PrintedForm.of(
                            RANDOM_WORD,
                            "-",
                            "(?i)(?=[ptsa])\\b(?<name>(?:password|passwd|token|secret|api[_-]?key|apikey))[-_](?<value>[A-Za-z0-9]{12,512})")
                    .ofWords(0));

    private PrintedForms() {}
}
