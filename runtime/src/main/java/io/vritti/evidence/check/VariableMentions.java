package io.vritti.evidence.check;

import java.util.regex.Pattern;

/** Whether a text of some language names a variable, or reads variables whose names it does not write out. */
final class VariableMentions {

    /** Reads one variable whose name stands there: Python, Node, Perl, Ruby, C and Java. */
    private static final Pattern BY_NAME = Pattern.compile("environ\\w*\\s*(?:\\[\\s*|\\.get\\s*\\(\\s*)['\"]\\w+['\"]"
            + "|getenv\\s*\\(\\s*['\"]\\w+['\"]"
            + "|process\\.env(?:\\.\\w+|\\[\\s*['\"]\\w+['\"]\\s*])"
            + "|ENV(?:\\{\\s*['\"]?\\w+['\"]?\\s*}|\\[\\s*['\"]\\w+['\"]\\s*]|\\.fetch\\(\\s*['\"]\\w+['\"])");

    /** The first line of a script that looks its interpreter up. */
    private static final Pattern INTERPRETER = Pattern.compile("\\A#!\\s*/usr/bin/env\\b[^\\n]*");

    /** Reads all variables, or some whose names are made up as it goes. */
    private static final Pattern ANY = Pattern.compile("\\b(?:environ\\w*|getenv|printenv|env|ENV|ENVIRON|expandvars"
            + "|envsubst|compgen|declare|typeset|eval|nameref)\\b"
            + "|\\$\\{!|\\bexport\\s+-p|(?m:(?:^|[;&|({])[ \\t]*(?:set|export)[ \\t]*(?:$|[|;&)]))"
            + "|\\.VARIABLES|\\$[({]\\$|local -n");

    private VariableMentions() {}

    static boolean in(String text, String name) {
        if (Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                .matcher(text)
                .find()) {
            return true;
        }
        String rest = INTERPRETER.matcher(text).replaceFirst("");
        return ANY.matcher(BY_NAME.matcher(rest).replaceAll("")).find();
    }
}
