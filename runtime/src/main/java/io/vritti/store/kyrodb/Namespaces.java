package io.vritti.store.kyrodb;

/** The namespaces of customers, named as Vritti does (design.md §6). */
final class Namespaces {

    private Namespaces() {}

    static String failures(String customer) {
        return customer + ":failures";
    }

    static String digest(String customer) {
        return customer + ":failures_digest";
    }

    static String skills(String customer) {
        return customer + ":skills";
    }

    static String images(String customer) {
        return customer + ":failures_images";
    }
}
