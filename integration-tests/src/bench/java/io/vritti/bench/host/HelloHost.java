package io.vritti.bench.host;

/** Says hello, and how much memory that took. */
public final class HelloHost {

    private HelloHost() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
        System.out.println(Resident.mostKibibytes());
    }
}
