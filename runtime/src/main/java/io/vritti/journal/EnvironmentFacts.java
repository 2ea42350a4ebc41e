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

    private final Map<String, String> machine;

    public EnvironmentFacts(Redactor redactor) {
        machine = new LinkedHashMap<>();
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("arch", System.getProperty("os.arch"));
        machine.put("jdk", System.getProperty("java.vendor.version", "") + " " + System.getProperty("java.version"));
        machine.put("user", redactor.identity(System.getProperty("user.name", "")));
    }

    /** @param redactor knows the secrets of the action */
    Map<String, String> of(Action action, Redactor redactor) {
        Map<String, String> facts = new LinkedHashMap<>(machine);
        String directory = action.directory() == null ? System.getProperty("user.dir") : action.directory();
        facts.put("cwd", redactor.redact(directory));
        GitFacts git = GitFacts.of(directory);
        if (git != null) {
            facts.put(PROJECT, redactor.redactedName(git.project()).value());
            put(facts, "git.branch", RedactedText.valueOf(redactor.redactedName(git.branch())));
            put(facts, "git.head", git.head());
        }
        facts.putAll(action.byKind(process -> process(process, redactor), http -> Map.of()));
        if (new File("/.dockerenv").exists()) {
            facts.putIfAbsent("container", "docker");
        }
        return facts;
    }

    private Map<String, String> process(ProcessAction process, Redactor redactor) {
        Map<String, String> facts = new LinkedHashMap<>();
        String executable = process.executable();
        put(facts, "executable", executable == null ? null : redactor.redact(executable));
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
            Map<String, String> facts, ProcessAction process, Redactor redactor, String name, String as) {
        String value = process.environment().get(name);
        put(facts, as, value == null ? null : redactor.redact(value));
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }
}
