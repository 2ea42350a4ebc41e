package io.vritti.cli.jvm;

import io.vritti.cli.terminal.CommandFailure;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** Words of the command line as the one text that an agent gets. */
final class AttachArguments {

    private static final String HOME = "home";
    private static final String PREFIXED_HOME = "vritti.home";

    private AttachArguments() {}

    /** @param pairs {@code key=value} each */
    static String of(List<String> pairs) {
        List<String> arguments = new ArrayList<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new CommandFailure("\"" + pair + "\" is not key=value");
            }
            arguments.add(quoted(pair.substring(0, equals), pair.substring(equals + 1)));
        }
        return String.join(",", arguments);
    }

    private static String quoted(String key, String value) {
        String meant = key.equals(HOME) || key.equals(PREFIXED_HOME) ? absolute(value) : value;
        if (meant.indexOf(',') < 0) {
            return key + "=" + meant;
        }
        char quote = meant.indexOf('"') < 0 ? '"' : '\'';
        if (meant.indexOf(quote) >= 0) {
            throw new CommandFailure(
                    "the value of " + key + " holds a comma and both kinds of quotes: set it in vritti.properties");
        }
        return key + "=" + quote + meant + quote;
    }

    /** The other JVM has a working directory of its own. */
    private static String absolute(String path) {
        return path.startsWith("~") ? path : new File(path).getAbsolutePath();
    }
}
