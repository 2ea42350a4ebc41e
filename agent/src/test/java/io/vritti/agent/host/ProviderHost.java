package io.vritti.agent.host;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.spi.FileSystemProvider;
import java.util.logging.LogManager;
import javax.management.MBeanServer;
import javax.management.MBeanServerBuilder;
import javax.management.MBeanServerDelegate;

/** A program with a log manager, an MBean server and a file system of its own, as application servers have. */
public final class ProviderHost {

    private ProviderHost() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(LogManager.getLogManager().getClass().getSimpleName());
        ManagementFactory.getPlatformMBeanServer();
        System.out.println("OwnServerBuilder used: " + OwnServerBuilder.used);
        FileSystems.getDefault();
        System.out.println("OwnFileSystems used: " + OwnFileSystems.used);
    }

    public static final class OwnLogManager extends LogManager {}

    public static final class OwnServerBuilder extends MBeanServerBuilder {

        private static boolean used;

        @Override
        public MBeanServer newMBeanServer(String domain, MBeanServer outer, MBeanServerDelegate delegate) {
            used = true;
            return super.newMBeanServer(domain, outer, delegate);
        }
    }

    /** Leaves all to the built-in one, and tells that it was asked. */
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
