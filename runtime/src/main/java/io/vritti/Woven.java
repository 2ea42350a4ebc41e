package io.vritti;

import io.vritti.home.LiveLibrary;
import java.util.List;
import java.util.function.Supplier;

/** What is woven into the host so far: the names of choke points, and the libraries that they are in. */
@FunctionalInterface
public interface Woven extends Supplier<List<String>> {

    /** The libraries of which classes were woven, and those that lack what weaving needs; may read their jars. */
    default List<LiveLibrary> libraries() {
        return List.of();
    }
}
