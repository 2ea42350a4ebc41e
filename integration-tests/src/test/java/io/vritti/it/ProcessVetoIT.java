package io.vritti.it;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Process starts under the agent, and the streams of processes with it and without. */
class ProcessVetoIT {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> starts() {
        return new Inside(folder, "ProcessVetoCases").with(Host.VETO_ALL);
    }

    @TestFactory
    Stream<DynamicNode> streams() {
        return new Inside(folder, "ProcessStreamCases").with(Host.VETO_ALL);
    }

    @TestFactory
    Stream<DynamicNode> streams_without_the_agent() {
        return new Inside(folder, "ProcessStreamCases").without();
    }
}
