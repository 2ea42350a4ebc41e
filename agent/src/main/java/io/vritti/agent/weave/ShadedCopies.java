package io.vritti.agent.weave;

import java.util.ArrayList;
import java.util.List;

/**
 * Recognises copies of some classes under another package prefix, as build tools make them: {@code com.example.shaded.okhttp3.Call}
 * for {@code okhttp3.Call}. Asked about every class that a host loads, so the last part of its name is looked up first, without making
 * an object.
 */
final class ShadedCopies {

    /** A few names in so many bits: one class in some hundreds is looked at twice. */
    private static final int BITS = 4_096;

    private final long[] simpleNames = new long[BITS / Long.SIZE];
    private final List<String> types = new ArrayList<>();

    ShadedCopies(List<ChokePoint> points) {
        for (ChokePoint point : points) {
            if (point.shaded() && !types.contains(point.type())) {
                types.add(point.type());
                int bit = bit(point.type());
                simpleNames[bit / Long.SIZE] |= 1L << bit;
            }
        }
    }

    /** @return the internal name of the class that this one is a copy of, or null */
    String original(String internalName) {
        int bit = bit(internalName);
        if ((simpleNames[bit / Long.SIZE] & (1L << bit)) == 0) {
            return null;
        }
        for (String type : types) {
            int prefix = internalName.length() - type.length();
            if (prefix > 0 && internalName.charAt(prefix - 1) == '/' && internalName.endsWith(type)) {
                return type;
            }
        }
        return null;
    }

    /** Of the last part of a name. */
    private static int bit(String internalName) {
        int hash = 0;
        for (int i = internalName.lastIndexOf('/') + 1; i < internalName.length(); i++) {
            hash = 31 * hash + internalName.charAt(i);
        }
        return (hash ^ (hash >>> 16)) & (BITS - 1);
    }
}
