package io.vritti.agent.library;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * A client library that is watched.
 *
 * @param name by which its woven code calls; its package in the agent has the same name
 * @param chokePoints where its requests begin
 * @param reader simple name of its {@link LibraryReader}; null where its woven code hands over types of the JDK only
 * @param root what the names of its classes begin with; null where copies of it under another prefix are not watched
 */
public record Library(String name, List<ChokePoint> chokePoints, String reader, String root) {

    /** One whose copies under another prefix are not watched. */
    Library(String name, List<ChokePoint> chokePoints, String reader) {
        this(name, chokePoints, reader, null);
    }

    /** One that needs no reader. */
    static Library withoutReader(String name, List<ChokePoint> chokePoints) {
        return new Library(name, chokePoints, null);
    }

    /** The prefix of the copy of the library that a class belongs to, with a dot at its end; empty for the library itself. */
    String prefixOf(Class<?> type) {
        for (Class<?> known = type; root != null && known != null; known = known.getSuperclass()) {
            String className = known.getName();
            int start = className.lastIndexOf(root);
            if (start == 0 || start > 0 && className.charAt(start - 1) == '.') {
                return className.substring(0, start);
            }
        }
        return "";
    }

    /** Full name of its reader. */
    String readerClass() {
        return Library.class.getPackageName() + "." + name + "." + reader;
    }
}
