package io.vritti.harness;

/** How a command of a start-up file ends, as far as that is known. */
enum StartUpStatus {
    PASSED,
    FAILED,
    UNKNOWN;

    static StartUpStatus of(boolean passed) {
        return passed ? PASSED : FAILED;
    }

    StartUpStatus inverted() {
        return switch (this) {
            case PASSED -> FAILED;
            case FAILED -> PASSED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
