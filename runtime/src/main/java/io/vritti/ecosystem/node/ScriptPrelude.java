package io.vritti.ecosystem.node;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JavaScript text does before it asks for a module. If that is nothing but asking for others, it is reached every time. */
public final class ScriptPrelude {

    private static final Pattern REQUIRE = Pattern.compile(
            "(?:(?:const|let|var)\\s+[\\w$\\s{},:]+=\\s*)?require\\((['\"])([^'\"]+)\\1\\)[\\w.]*(?:\\(\\))?\\s*;?\\s*(?://.*)?");
    private static final Pattern QUIET = Pattern.compile("(?:['\"]use strict['\"]\\s*;?|//.*|#!.*)?");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*");

    private ScriptPrelude() {}

    /** Whether every run of the text comes to {@code require('module')}, at the top level. */
    public static boolean requires(String text, String module) {
        boolean comment = false;
        for (String line : text.split("\n")) {
            String statement = line.stripTrailing();
            if (comment || COMMENT.matcher(statement).matches()) {
                comment = !statement.endsWith("*/");
                if (!comment || statement.indexOf("*/") < 0) {
                    continue;
                }
                return false;
            }
            if (QUIET.matcher(statement).matches()) {
                continue;
            }
            Matcher require = REQUIRE.matcher(statement);
            if (!require.matches()) {
                return false;
            }
            String name = require.group(2);
            if (name.equals(module)) {
                return true;
            }
            if (name.startsWith(".") || name.startsWith("/")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a text imports a module before any of it runs: it has static imports only, and one of this module. */
    public static boolean imports(String text, String module) {
        Pattern dynamic = Pattern.compile("\\bimport\\s*\\(|/\\*|\\brequire\\b");
        Pattern statics = Pattern.compile(
                "(?m)^(?:import|export)\\b[^;'\"`]*['\"]" + Pattern.quote(module) + "['\"]\\s*;?\\s*(?://.*)?$");
        return !dynamic.matcher(text).find()
                && text.indexOf('`') < 0
                && statics.matcher(text).find();
    }
}
