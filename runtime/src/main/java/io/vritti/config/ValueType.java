package io.vritti.config;

/** Converts the text of a setting into a value. Used in premain: scans instead of regular expressions, no lambdas. */
abstract class ValueType {

    private final String allowed;

    ValueType(String allowed) {
        this.allowed = allowed;
    }

    /**
     * @param text trimmed, not empty
     * @return null if the text is not allowed
     */
    abstract Object parse(String text);

    /** What is allowed, in words that complete "must be". */
    String allowed() {
        return allowed;
    }

    /** How the text may be shown to people: without the user and password before a host. */
    String shown(String text) {
        return UserInfo.hidden(text);
    }

    /**
     * What is in vain in an allowed value, in words that complete "names"; null if nothing is.
     *
     * @param value as {@link #parse} made it
     */
    String remark(Object value) {
        return null;
    }
}
