package io.vritti.bench.host;

/** Says hello; asked for it, says how much memory that took. */
public final class HelloHost {

    private HelloHost() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
        if (arguments.length > 0) {
            System.out.println(Resident.mostKibibytes());
        }
    }
}
