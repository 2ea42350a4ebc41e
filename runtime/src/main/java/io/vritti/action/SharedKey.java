package io.vritti.action;

import java.util.List;

/**
 * The identity of an action on any machine: in a fresh clone, in the next container (design.md §2).
 *
 * @param key the same for equal actions in equal projects
 * @param places what the key leaves out, in its order: the project's root, the home, then each temporary file; absolute paths, ""
 *     where there is none; empty where it leaves out nothing that evidence could be about
 * @param firm whether only copies of one place have this key: of a repository, or the same folder but for temporary files
 */
public record SharedKey(ActionKey key, List<String> places, boolean firm) {

    public SharedKey {
        places = List.copyOf(places);
    }
}
