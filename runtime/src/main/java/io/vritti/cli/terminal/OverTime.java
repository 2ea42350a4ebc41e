package io.vritti.cli.terminal;

/** What to do where looking at a failure took longer than it may. */
public final class OverTime {

    public static final String CHECK =
            "the check did not end within vritti.gate.deadline: a higher value lets calls wait longer for a verdict";

    public static final String CAPTURE =
            "what it read could not be looked at within the capture's budget when it failed (2 % of the"
                    + " run, 20 to 500 ms), which no setting changes: its repeats get a hint";

    private OverTime() {}

    /**
     * @param reason code of a decision's reason
     * @return null for every other reason
     */
    public static String advice(String reason) {
        return switch (reason) {
            case "check_over_deadline" -> CHECK;
            case "capture_over_budget" -> CAPTURE;
            default -> null;
        };
    }
}
