package io.vritti.store.kyrodb;

import static io.vritti.store.kyrodb.Machine.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.kyrodb.Kyro;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import io.vritti.proto.kyrodb.QueryResponse;
import io.vritti.store.Change;
import io.vritti.store.remote.InstanceCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is in a server and in the homes that share it is brought in step again, whatever became of either. */
@Execution(ExecutionMode.CONCURRENT)
class LostServerIT {

    private static final int FAILURES = 20;

    @TempDir
    private Path folder;

    private final List<Machine> machines = new ArrayList<>();
    private KyroProcess server;

    @BeforeEach
    void startServer() throws Exception {
        server = KyroProcess.start(
                KyroSetup.ofDimension(WordVectors.DIMENSION), Files.createDirectory(folder.resolve("server")));
    }

    @AfterEach
    void close() {
        machines.forEach(Machine::close);
        server.close();
    }

    @Test
    void a_server_that_was_restarted_empty_has_all_again_from_the_next_jvm() throws Exception {
        try (Machine first = new Machine(folder("a"), server.address(), WordVectors.good())) {
            fail(first);
            first.drained();
        }
        server.kill();
        delete(folder.resolve("server/data"));
        server.start();
        assertThat(known("default")).isZero();

        Machine next = machine("a");
        await("all to be back", () -> known("default") == FAILURES);
        assertThat(next.shared().problem()).isNull();
    }

    @Test
    void what_a_home_knew_before_it_was_shared_is_sent_too() throws Exception {
        try (Machine alone = new Machine(folder("a"), "127.0.0.1:1", WordVectors.good())) {
            fail(alone);
            alone.store().acknowledge(ids(alone));
        }
        machine("a");
        await("all to be there", () -> known("default") == FAILURES);
    }

    @Test
    void what_is_forgotten_is_deleted_there_too() throws Exception {
        Machine machine = machine("a");
        fail(machine);
        machine.drained();
        machine.store().forget(Machine.failed(3, 1).episode().id());
        await("one to be gone", () -> known("default") == FAILURES - 1);
        machine.fails(3);
        await("what failed again", () -> known("default") == FAILURES);
        machine.store().forgetAll();
        await("all to be gone", () -> known("default") == 0);
        await(
                "nothing to be left to withdraw",
                () -> machine.store().sharing().withdrawals(1).isEmpty());
    }

    @Test
    void two_customers_see_and_delete_nothing_of_each_other() throws Exception {
        Machine one = machine("a", "customer=one");
        Machine other = machine("b", "customer=other");
        fail(one);
        one.drained();
        other.fails(FAILURES);
        other.drained();
        assertThat(known("one")).isEqualTo(FAILURES);
        assertThat(known("other")).isOne();
        assertThat(other.shared().lastFailure(Machine.sharedKey(1))).isNull();
        assertThat(one.shared().lastFailure(Machine.sharedKey(FAILURES))).isNull();

        other.fails(1);
        other.drained();
        other.store().forgetAll();
        await("those of the other to be gone", () -> known("other") == 0);
        assertThat(known("one")).isEqualTo(FAILURES);
    }

    @Test
    void a_server_whose_disk_is_full_is_not_said_to_be_well() throws Exception {
        KyroProvider provider = new KyroProvider(Machine.settings(server.address()));
        for (int time = 0; time < 2; time++) {
            assertThat(provider.check(WordVectors.DIMENSION))
                    .extracting(InstanceCheck::problem)
                    .containsOnlyNulls();
        }
        server.turn("disk-low");
        assertThat(provider.check(WordVectors.DIMENSION))
                .extracting(InstanceCheck::problem)
                .singleElement()
                .asString()
                .contains("takes no writes");
    }

    private static void fail(Machine machine) {
        List<Change> failures = new ArrayList<>();
        for (int n = 0; n < FAILURES; n++) {
            failures.add(Machine.failed(n, 1));
        }
        machine.store().apply(failures);
    }

    private static List<Long> ids(Machine machine) {
        return machine.store().outbox(2 * FAILURES).stream()
                .map(entry -> entry.id())
                .toList();
    }

    /** How many of the failures a customer has there. */
    private long known(String customer) {
        String namespace = Namespaces.failures(customer);
        List<Long> ids = new ArrayList<>();
        for (int n = 0; n <= FAILURES; n++) {
            ids.addAll(DocumentIds.of(namespace, Machine.sharedKey(n).hex(), false));
        }
        try (Kyro kyro = Kyro.at(server.port())) {
            return kyro.bulkQuery(namespace, ids).getResultsList().stream()
                    .filter(QueryResponse::getFound)
                    .count();
        }
    }

    private Machine machine(String name, String... settings) throws Exception {
        Machine machine = new Machine(folder(name), server.address(), WordVectors.good(), settings);
        machines.add(machine);
        return machine;
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }

    private static void delete(Path data) throws Exception {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
