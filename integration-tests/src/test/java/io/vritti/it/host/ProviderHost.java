package io.vritti.it.host;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.spi.FileSystemProvider;
import java.util.logging.LogManager;
import javax.management.MBeanServer;
import javax.management.MBeanServerBuilder;
import javax.management.MBeanServerDelegate;

/**
 * Has a log manager, an MBean server and a file system of its own, as application servers have, and sets them only after
 * calls that make the agent work.
 */
public final class ProviderHost {

    private ProviderHost() {}

    public static void main(String[] arguments) throws Exception {
        new ProcessBuilder("cat", "missing").start().waitFor();
        new ProcessBuilder("cat", "missing").start().waitFor();
        System.setProperty("java.util.logging.manager", OwnLogManager.class.getName());
        System.setProperty("javax.management.builder.initial", OwnServerBuilder.class.getName());
        System.out.println(LogManager.getLogManager().getClass().getSimpleName());
        ManagementFactory.getPlatformMBeanServer();
        System.out.println("own MBean server: " + OwnServerBuilder.used);
        FileSystems.getDefault();
        System.out.println("own file systems: " + OwnFileSystems.used);
    }

    /** Named by a property. */
    public static final class OwnLogManager extends LogManager {}

    /** Named by a property. */
    public static final class OwnServerBuilder extends MBeanServerBuilder {

        static boolean used;

        @Override
        public MBeanServer newMBeanServer(String domain, MBeanServer outer, MBeanServerDelegate delegate) {
            used = true;
            return super.newMBeanServer(domain, outer, delegate);
        }
    }

    /** Named by {@code java.nio.file.spi.DefaultFileSystemProvider}. */
    public static final class OwnFileSystems extends DelegatingFileSystems {

        private static boolean used;

        public OwnFileSystems(FileSystemProvider builtIn) {
            super(builtIn);
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            used = true;
            return super.getFileSystem(uri);
        }
    }
}
