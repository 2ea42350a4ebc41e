package io.vritti.redact;

/** Finds one family of secrets or personal data in a text, in time linear in its length. */
interface Finder {

    /** Adds what it finds in {@code text} to {@code findings}. */
    void find(String text, Findings findings);
}
