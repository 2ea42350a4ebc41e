package io.vritti.it;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Shells that tools keep open: what is refused in them under the agent, and their streams with it and without. */
class KeptShellsIT {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> commands() {
        return new Inside(folder, "KeptShellVetoCases").with(Host.VETO_ALL);
    }

    @TestFactory
    Stream<DynamicNode> streams() {
        return new Inside(folder, "KeptShellStreamCases").with(Host.VETO_ALL);
    }

    @TestFactory
    Stream<DynamicNode> streams_without_the_agent() {
        return new Inside(folder, "KeptShellStreamCases").without();
    }
}
