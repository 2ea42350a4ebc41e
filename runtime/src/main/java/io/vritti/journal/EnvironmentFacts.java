package io.vritti.journal;

import io.vritti.action.Action;
import io.vritti.action.ProcessAction;
import io.vritti.git.GitFacts;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment of a failure: facts that need neither a process nor a network call (facts.md §4.1). */
public final class EnvironmentFacts {

    static final String PROJECT = "project";

    /** On whose behalf a tool was called, as a keyed hash. */
    public static final String USER = "tool.user";

    private final Map<String, RedactedText> machine;

    public EnvironmentFacts(Redactor redactor) {
        machine = new LinkedHashMap<>();
        put(
                machine,
                "os",
                redactor.redactedName(System.getProperty("os.name") + " " + System.getProperty("os.version")));
        put(machine, "arch", redactor.redactedName(System.getProperty("os.arch")));
        put(
                machine,
                "jdk",
                redactor.redactedName(
                        (System.getProperty("java.vendor.version", "") + " " + System.getProperty("java.version"))
                                .strip()));
        put(machine, "user", redactor.redactedName(redactor.identity(System.getProperty("user.name", ""))));
    }

    /** @param redactor knows the secrets of the action */
    Map<String, RedactedText> of(Action action, Redactor redactor) {
        Map<String, RedactedText> facts = new LinkedHashMap<>(machine);
        String directory = action.directory() == null ? System.getProperty("user.dir") : action.directory();
        put(facts, "cwd", redactor.redacted(directory));
        GitFacts git = GitFacts.of(directory);
        if (git != null) {
            put(facts, PROJECT, redactor.redactedName(git.project()));
            put(facts, "git.branch", redactor.redactedName(git.branch()));
            put(facts, "git.head", redactor.redactedName(git.head()));
        }
        facts.putAll(action.byKind(process -> process(process, redactor), http -> Map.of(), tool -> Map.of()));
        if (new File("/.dockerenv").exists()) {
            facts.putIfAbsent("container", redactor.redactedName("docker"));
        }
        return facts;
    }

    private Map<String, RedactedText> process(ProcessAction process, Redactor redactor) {
        Map<String, RedactedText> facts = new LinkedHashMap<>();
        String executable = process.executable();
        put(facts, "executable", redactor.redacted(executable));
        variable(facts, process, redactor, "container", "container");
        variable(facts, process, redactor, "KUBECONFIG", "kube.config");
        variable(facts, process, redactor, "KUBE_CONTEXT", "kube.context");
        variable(facts, process, redactor, "KUBERNETES_SERVICE_HOST", "kube.host");
        variable(facts, process, redactor, "DOCKER_HOST", "docker.host");
        variable(facts, process, redactor, "VIRTUAL_ENV", "python.venv");
        variable(facts, process, redactor, "JAVA_HOME", "java.home");
        variable(facts, process, redactor, "NODE_ENV", "node.env");
        return facts;
    }

    private static void variable(
            Map<String, RedactedText> facts, ProcessAction process, Redactor redactor, String name, String as) {
        String value = process.environment().get(name);
        put(facts, as, redactor.redacted(value));
    }

    private static void put(Map<String, RedactedText> facts, String name, RedactedText value) {
        if (value != null && !value.equals(RedactedText.EMPTY)) {
            facts.put(name, value);
        }
    }
}
