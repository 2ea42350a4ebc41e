package io.vritti.harness;

import io.vritti.action.Outcome;
import java.util.List;

/**
 * What a wrapper prints beside the command inside.
 *
 * @param lines that it prints as they are
 * @param prefixes of lines in which more is printed, such as {@code "__DONE_4711__ "}; none is blank
 * @param statusPrefix of the line that ends with the status of the command, where the wrapper itself ends with another; else null
 */
record Report(List<String> lines, List<String> prefixes, String statusPrefix) {

    /** The end as the command inside had it: without the wrapper's lines, and with the status that the wrapper tells. */
    Outcome read(Outcome seen) {
        int code = seen.code();
        if (statusPrefix != null && seen.end() == Outcome.End.EXIT && code == 0) {
            code = status(seen.standardOutput());
        }
        return lines.isEmpty() && prefixes.isEmpty() && code == seen.code()
                ? seen
                : seen.ofCommandInside(code, without(seen.standardError()), without(seen.standardOutput()));
    }

    private int status(String output) {
        int code = 0;
        for (String line : output.split("\n")) {
            if (line.startsWith(statusPrefix)) {
                String number = line.substring(statusPrefix.length()).strip();
                code = number.matches("\\d{1,3}") ? Integer.parseInt(number) : code;
            }
        }
        return code;
    }

    private String without(String output) {
        if (output.isEmpty()) {
            return output;
        }
        StringBuilder kept = new StringBuilder(output.length());
        for (String line : output.split("\n", -1)) {
            if (!lines.contains(line) && prefixes.stream().noneMatch(line::startsWith)) {
                kept.append(kept.isEmpty() ? "" : "\n").append(line);
            }
        }
        return kept.toString();
    }
}
