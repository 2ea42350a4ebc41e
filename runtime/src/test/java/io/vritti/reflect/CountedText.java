package io.vritti.reflect;

/** A text that counts how often a character of it is read, by which a pattern shows whether it grows with the text or faster. */
public final class CountedText implements CharSequence {

    private final String text;
    private long read;

    public CountedText(String text) {
        this.text = text;
    }

    public long read() {
        return read;
    }

    @Override
    public char charAt(int index) {
        read++;
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
