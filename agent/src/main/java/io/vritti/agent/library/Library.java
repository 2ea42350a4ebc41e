package io.vritti.agent.library;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * A client library that is watched.
 *
 * @param name by which its woven code calls; its package in the agent has the same name
 * @param chokePoints where its requests begin
 * @param reader simple name of its {@link LibraryReader}; null where its woven code hands over types of the JDK only
 */
public record Library(String name, List<ChokePoint> chokePoints, String reader) {

    /** One that needs no reader. */
    static Library withoutReader(String name, List<ChokePoint> chokePoints) {
        return new Library(name, chokePoints, null);
    }

    /** Full name of its reader. */
    String readerClass() {
        return Library.class.getPackageName() + "." + name + "." + reader;
    }
}
