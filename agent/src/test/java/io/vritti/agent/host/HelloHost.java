package io.vritti.agent.host;

/** Says hello and ends. */
public final class HelloHost {

    private HelloHost() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
