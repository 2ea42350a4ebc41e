package io.vritti.it;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** HTTP requests under the agent. */
class HttpVetoIT {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> http_client() {
        return new Inside(folder, "HttpVetoCases").with(Host.VETO_ALL);
    }

    @TestFactory
    Stream<DynamicNode> url_connection() {
        return new Inside(folder, "UrlConnectionVetoCases").with(Host.VETO_ALL);
    }
}
