package io.vritti.it.kyrodb.interop;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a document. */
final class Complaints {

    private final List<String> texts = new ArrayList<>();

    void unless(boolean right, String text) {
        if (!right) {
            texts.add(text);
        }
    }

    void add(String text) {
        texts.add(text);
    }

    List<String> all() {
        return List.copyOf(texts);
    }
}
