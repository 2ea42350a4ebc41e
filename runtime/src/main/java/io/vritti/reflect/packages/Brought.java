package io.vritti.reflect.packages;

/**
 * What a source says.
 *
 * @param packageName of the package; empty where the thing is installed, at {@code path}
 * @param path where it is, or empty
 * @param installer the program that installs the package: {@code apt-get}, {@code apk}, {@code pip}
 * @param sure whether the source lists what the package brings, and not only a name like it
 */
record Brought(String packageName, String path, String installer, boolean sure) {

    static Brought at(String path) {
        return new Brought("", path, "", true);
    }
}
