package io.vritti.cli.jvm;

import io.vritti.store.embedded.EmbeddedStore;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar and of its database, and the Java that runs it. */
public final class JarVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "vritti " + text() + ", database of version " + EmbeddedStore.schemaVersion(),
            "Java " + Runtime.version() + ", " + System.getProperty("java.home")
        };
    }

    /** {@code development} outside of the jar. */
    public static String text() {
        String version = JarVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
