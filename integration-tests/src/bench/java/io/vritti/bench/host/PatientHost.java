package io.vritti.bench.host;

/** Lives three seconds and does nothing. */
public final class PatientHost {

    private static final long LIFE_MILLIS = 3_000;

    private PatientHost() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread.sleep(LIFE_MILLIS);
        if (arguments.length > 0) {
            System.out.println(Resident.mostKibibytes());
        }
    }
}
