package io.vritti.program;

/** What a program does with a file or folder that its words name. */
public enum FileRole {
    /** Opens it for reading; it must be there. */
    READ,
    /** It must be there; the program need not be allowed to read it. */
    NEEDED,
    /** Goes into it, or lists it: it must be there. */
    ENTERED,
    /** Writes to it; it may be new. */
    WRITTEN,
    /** Creates it; it must not be there. */
    CREATED,
    /** Removes it, or gives the name to another file. */
    CHANGED;

    /** True when the program may make it, so that it may be missing. */
    public boolean mayBeNew() {
        return this == WRITTEN || this == CREATED;
    }

    /** True when the program fails unless it is there. */
    public boolean mustBeThere() {
        return this == READ || this == NEEDED || this == ENTERED;
    }
}
