package io.vritti.redact;

/** Finds one family of secrets or personal data in a text, in time linear in its length. */
interface Finder {

    /** Adds what it finds in {@code searched} to {@code findings}. */
    void find(SearchedText searched, Findings findings);
}
