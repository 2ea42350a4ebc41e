package io.vritti;

/** Names this JVM among all that share a home: process ids are used again, so the start time belongs to it. */
final class Session {

    private Session() {}

    static String current() {
        ProcessHandle self = ProcessHandle.current();
        long startedMillis =
                self.info().startInstant().map(java.time.Instant::toEpochMilli).orElseGet(System::currentTimeMillis);
        return self.pid() + "-" + Long.toString(startedMillis, Character.MAX_RADIX);
    }
}
