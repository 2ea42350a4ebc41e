package io.vritti.home;

/**
 * A library of the host of which a watched class was loaded, for {@code vritti status} and {@code doctor}.
 *
 * @param name by which the agent knows it
 * @param version as the library states it, or the name of its jar; empty where neither is known
 * @param missing what it lacks, so that calls through it go by unseen; null where it is watched
 */
public record LiveLibrary(String name, String version, String missing) {

    /** The name and, where it is known, the version. */
    public String named() {
        return version.isEmpty() ? name : name + ' ' + version;
    }
}
