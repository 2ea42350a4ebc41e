package io.vritti.agent.library;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * A client library that is watched.
 *
 * @param name by which its woven code calls; its package in the agent has the same name
 * @param chokePoints where its requests begin
 * @param reader simple name of its {@link LibraryReader}; null for a part of the JDK, whose types the runtime reads itself
 */
public record Library(String name, List<ChokePoint> chokePoints, String reader) {

    /** A part of the JDK. */
    static Library ofJdk(String name, List<ChokePoint> chokePoints) {
        return new Library(name, chokePoints, null);
    }

    /** Full name of its reader. */
    String readerClass() {
        return Library.class.getPackageName() + "." + name + "." + reader;
    }
}
