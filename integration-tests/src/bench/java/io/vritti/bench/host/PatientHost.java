package io.vritti.bench.host;

/** Lives three seconds, does nothing, and says how much memory that took. */
public final class PatientHost {

    private static final long LIFE_MILLIS = 3_000;

    private PatientHost() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread.sleep(LIFE_MILLIS);
        System.out.println(Resident.mostKibibytes());
    }
}
