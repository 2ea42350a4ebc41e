package io.vritti.it.host;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Makes a process and a request that fail, each twice, and says of each whether it was made. */
public final class CallingHost {

    /** More than a tick of the clock that the kernel stamps files with. */
    private static final long PAUSE_MILLIS = 50;

    private CallingHost() {}

    /** @param arguments a port at which nobody listens */
    public static void main(String[] arguments) throws InterruptedException {
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + arguments[0] + "/")
                .build();
        OkHttpClient client = new OkHttpClient();
        twice("process", () -> {
            Process process = new ProcessBuilder("cat", "missing").start();
            process.getErrorStream().readAllBytes();
            process.waitFor();
        });
        twice("request", () -> client.newCall(request).execute().close());
    }

    private static void twice(String what, Call call) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            try {
                call.make();
                System.out.println(what + " made");
            } catch (IOException failure) {
                System.out.println(what
                        + (String.valueOf(failure.getMessage()).startsWith("NOT EXECUTED") ? " refused" : " made"));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private interface Call {

        void make() throws IOException, InterruptedException;
    }
}
