package io.vritti.cli;

import io.vritti.store.embedded.EmbeddedStore;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar and of its database, and the Java that runs it. */
final class JarVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "vritti " + text() + ", database of version " + EmbeddedStore.schemaVersion(),
            "Java " + Runtime.version() + ", " + System.getProperty("java.home")
        };
    }

    /** {@code development} outside of the jar. */
    static String text() {
        String version = JarVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
