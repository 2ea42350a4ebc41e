package io.vritti.it;

import java.util.List;

/**
 * What is left of a program that has ended.
 *
 * @param stdout each byte as one character
 * @param stderr likewise
 */
record Run(int exitCode, String stdout, String stderr) {

    List<String> lines() {
        return stdout.lines().toList();
    }
}
