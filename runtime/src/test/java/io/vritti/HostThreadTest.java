package io.vritti;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What a thread of the host can reach: every class that its rooms use, what those use in turn, and every implementation of an
 * interface of ours on the way, since one of them is what is called at run time.
 */
class HostThreadTest {

    /** Rooms whose code runs on the host's threads, before and after its calls. */
    private static final List<String> ROOMS = List.of(
            "action",
            "ecosystem",
            "evidence.capture",
            "evidence.check",
            "evidence.remote",
            "failure",
            "gate",
            "harness",
            "intercept",
            "ledger",
            "program",
            "proof",
            "reads",
            "redact",
            "shell",
            "world");

    /** They load hundreds of classes, talk to other machines, or take locks that the host may hold. */
    private static final List<String> FORBIDDEN = List.of(
            "ai.onnxruntime.",
            "com.fasterxml.",
            "io.grpc.",
            "io.netty.",
            "java.security.SecureRandom",
            "java.sql.",
            "java.util.logging.",
            "javax.crypto.",
            "kotlin.",
            "okhttp3.",
            "okio.",
            "org.sqlite.",
            "picocli.");

    /** Where work is handed to a thread of the agent: nothing behind them runs on the host's. */
    private static final Map<String, String> HANDED_OVER = Map.ofEntries(
            entry(
                    "io.vritti.EngineBuilding",
                    "builds the engine on a thread of its own; the host's threads only have that thread started"),
            entry("io.vritti.home.Secret", "is read or made once, when the engine is built"),
            entry("io.vritti.journal.BatchWriter", "the capture ring calls it on the ring's own thread"),
            entry(
                    "io.vritti.metrics.MetricSource",
                    "housekeeping reads it, or whoever shows metrics; the host's calls only count"),
            entry(
                    "io.vritti.reflect.Reflector",
                    "the ring's thread asks it about what it writes, or the command line does"),
            entry(
                    "io.vritti.store.MemoryStore",
                    "housekeeping and the ring open it and call it, or the command line does"),
            entry("io.vritti.store.SkillStore", "the memory hands it out to the same threads as itself"),
            entry(
                    "io.vritti.store.remote.RemoteMemory",
                    "asks on its own threads; the host waits for a future at most"),
            entry(
                    "io.vritti.recall.EmbeddingFailureFinder",
                    "embeds on its own thread; the host waits for a future at most"));

    private static final String SETTING = "a setting, as it is now";

    /** What a function does is not to be seen in the class that calls it, so each one that is handed in is listed. */
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            entry("io.vritti.gate.FailureReader(Supplier)", SETTING),
            entry("io.vritti.gate.Gate(LongSupplier)", SETTING),
            entry("io.vritti.gate.fix.FixLearner(Function)", "the redactor's keyed hash of a user"),
            entry("io.vritti.gate.memory.ProbeBackoff(IntSupplier)", SETTING),
            entry("io.vritti.gate.policy.ClassPolicy(IntSupplier)", SETTING),
            entry("io.vritti.gate.policy.Holdout(DoubleSupplier)", SETTING),
            entry("io.vritti.gate.report.SimilarFailureHints(LongSupplier)", SETTING),
            entry("io.vritti.gate.rules.ActionRules(Supplier)", SETTING),
            entry("io.vritti.gate.rules.Allowances(Consumer)", "puts an entry into the capture ring"),
            entry("io.vritti.intercept.http.HttpCalls$Report(Consumer)", "counts a fault of ours, and logs it once"),
            entry("io.vritti.intercept.http.HttpCalls(UnaryOperator)", "the redactor's keyed hash of a credential"),
            entry("io.vritti.intercept.http.ModelEndpoints(Supplier)", SETTING),
            entry("io.vritti.intercept.http.Promises$Promise(BiConsumer)", "the gate learns how a request ended"),
            entry("io.vritti.intercept.tool.ToolCalls(BooleanSupplier)", SETTING),
            entry("io.vritti.intercept.tool.ToolDelivery(BooleanSupplier)", SETTING));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.vritti");

    @Test
    void threads_of_the_host_reach_no_json_no_database_no_remote_call_and_no_logging_framework() {
        Map<JavaClass, JavaClass> reachedFrom = reached();
        List<String> found = new ArrayList<>();
        for (JavaClass reached : reachedFrom.keySet()) {
            for (Dependency dependency : reached.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getName();
                if (FORBIDDEN.stream().anyMatch(target::startsWith)) {
                    found.add(target + " <- " + path(reached, reachedFrom));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_place_where_work_is_handed_over_is_reached() {
        Set<String> used = new HashSet<>();
        for (JavaClass reached : reached().keySet()) {
            next(reached).forEach(next -> used.add(next.getName()));
        }
        assertThat(used).containsAll(HANDED_OVER.keySet());
    }

    @Test
    void every_function_that_is_handed_into_the_gate_is_listed() {
        Set<String> functions = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (JavaConstructor constructor : type.getConstructors()) {
                for (JavaClass parameter : constructor.getRawParameterTypes()) {
                    if (isRoom(type, List.of("gate", "intercept"))
                            && parameter.getPackageName().equals("java.util.function")) {
                        functions.add(type.getName() + "(" + parameter.getSimpleName() + ")");
                    }
                }
            }
        }
        assertThat(functions).isEqualTo(new TreeSet<>(FUNCTIONS.keySet()));
    }

    /** Each class with the one that it was reached from; null for those of the rooms themselves. */
    private static Map<JavaClass, JavaClass> reached() {
        Map<JavaClass, JavaClass> reachedFrom = new HashMap<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        for (JavaClass type : CLASSES) {
            if (isRoom(type, ROOMS)) {
                reachedFrom.put(type, null);
                open.add(type);
            }
        }
        while (!open.isEmpty()) {
            JavaClass type = open.remove();
            for (JavaClass next : next(type)) {
                if (!isHandOver(next) && !reachedFrom.containsKey(next)) {
                    reachedFrom.put(next, type);
                    open.add(next);
                }
            }
        }
        return reachedFrom;
    }

    private static Set<JavaClass> next(JavaClass type) {
        Set<JavaClass> next = new HashSet<>();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (target.getPackageName().startsWith("io.vritti")) {
                next.add(target);
                if (!isHandOver(target)) {
                    next.addAll(target.getAllSubclasses());
                }
            }
        }
        return next;
    }

    private static boolean isRoom(JavaClass type, List<String> rooms) {
        String name = type.getPackageName() + ".";
        return !isHandOver(type) && rooms.stream().anyMatch(room -> name.startsWith("io.vritti." + room + "."));
    }

    /** With what is nested in it. */
    private static boolean isHandOver(JavaClass type) {
        return HANDED_OVER.keySet().stream()
                .anyMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    private static String path(JavaClass end, Map<JavaClass, JavaClass> reachedFrom) {
        List<String> path = new ArrayList<>();
        for (JavaClass step = end; step != null; step = reachedFrom.get(step)) {
            path.add(step.getName());
        }
        return String.join(" <- ", path);
    }
}
