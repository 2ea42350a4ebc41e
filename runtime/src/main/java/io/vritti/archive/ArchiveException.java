package io.vritti.archive;

import java.io.IOException;

/** Says why episodes could not be archived or restored. The message also says that nothing is lost, and what to do. */
public final class ArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    ArchiveException(String message) {
        super(message);
    }

    ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
