package io.vritti.agent.weave;

import java.util.List;

/**
 * The methods through which every write to a file goes that the host's own code makes: opened for writing, closed after it,
 * moved, deleted, created, touched. The methods are the same on JDK 17 and 25, on Linux and macOS; where one is missing the
 * host's writes are not watched, and trees prove nothing.
 */
final class FileChokePoints {

    private static final String STREAM = "java/io/FileOutputStream";
    private static final String RANDOM_ACCESS = "java/io/RandomAccessFile";
    private static final String FILE = "java/io/File";
    private static final String CHANNEL = "sun/nio/ch/FileChannelImpl";
    private static final String SYSTEM_CALLS = "sun/nio/fs/UnixNativeDispatcher";
    private static final String BASIC_VIEW = "sun/nio/fs/UnixFileAttributeViews$Basic";
    private static final String POSIX_VIEW = "sun/nio/fs/UnixFileAttributeViews$Posix";

    private static final String PATH = "Lsun/nio/fs/UnixPath;";
    private static final String TIME = "Ljava/nio/file/attribute/FileTime;";

    static final List<ChokePoint> ALL = List.of(
            point(STREAM, "open", "(Ljava/lang/String;Z)V", "WrittenFirstAdvice"),
            point(STREAM, "close", "()V", "ClosedStreamAdvice"),
            point(RANDOM_ACCESS, "open", "(Ljava/lang/String;I)V", "OpenedRandomAccessAdvice"),
            point(RANDOM_ACCESS, "close", "()V", "ClosedRandomAccessAdvice"),
            point(CHANNEL, "implCloseChannel", "()V", "ClosedChannelAdvice"),
            point(SYSTEM_CALLS, "open", "(" + PATH + "II)I", "OpenedAdvice"),
            point(SYSTEM_CALLS, "openat", "(I[BII)I", "OpenedBelowAdvice"),
            point(SYSTEM_CALLS, "rename", "(" + PATH + PATH + ")V", "WrittenBothAdvice"),
            point(SYSTEM_CALLS, "renameat", "(I[BI[B)V", "WrittenBelowAdvice"),
            point(SYSTEM_CALLS, "unlink", "(" + PATH + ")V", "WrittenFirstAdvice"),
            point(SYSTEM_CALLS, "unlinkat", "(I[BI)V", "WrittenBelowAdvice"),
            point(SYSTEM_CALLS, "rmdir", "(" + PATH + ")V", "WrittenFirstAdvice"),
            point(SYSTEM_CALLS, "mkdir", "(" + PATH + "I)V", "WrittenFirstAdvice"),
            point(SYSTEM_CALLS, "mknod", "(" + PATH + "IJ)V", "WrittenFirstAdvice"),
            point(SYSTEM_CALLS, "link", "(" + PATH + PATH + ")V", "WrittenSecondAdvice"),
            point(SYSTEM_CALLS, "symlink", "([B" + PATH + ")V", "WrittenSecondAdvice"),
            point(BASIC_VIEW, "setTimes", "(" + TIME + TIME + TIME + ")V", "WrittenViewAdvice"),
            point(POSIX_VIEW, "setMode", "(I)V", "WrittenViewAdvice"),
            point(POSIX_VIEW, "setOwners", "(II)V", "WrittenViewAdvice"),
            point(FILE, "delete", "()Z", "WrittenThisAdvice"),
            point(FILE, "renameTo", "(Ljava/io/File;)Z", "WrittenThisAndFirstAdvice"),
            point(FILE, "mkdir", "()Z", "WrittenThisAdvice"),
            point(FILE, "createNewFile", "()Z", "WrittenThisAdvice"),
            point(FILE, "setLastModified", "(J)Z", "WrittenThisAdvice"),
            point(FILE, "setReadOnly", "()Z", "WrittenThisAdvice"),
            point(FILE, "setWritable", "(ZZ)Z", "WrittenThisAdvice"),
            point(FILE, "setReadable", "(ZZ)Z", "WrittenThisAdvice"),
            point(FILE, "setExecutable", "(ZZ)Z", "WrittenThisAdvice"));

    private FileChokePoints() {}

    private static ChokePoint point(String type, String method, String descriptor, String advice) {
        String name = "file-" + type.substring(type.lastIndexOf('/') + 1) + "." + method;
        return new ChokePoint(name, "file", type, method, descriptor, "advice.file." + advice);
    }
}
