package io.vritti.reflect.rules;

import io.vritti.failure.classify.FailureKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rules, room by room: a tool's own words before everybody's, a cause before its consequence. */
final class Rules {

    static final List<Rule> ALL = Stream.of(
                    ProseWordings.ALL,
                    SuggestionWordings.ALL,
                    TestWordings.ALL,
                    SettingWordings.ALL,
                    AccessWordings.ALL,
                    GitNameWordings.ALL,
                    GitWordings.ALL,
                    ContainerWordings.ALL,
                    BuildToolWordings.ALL,
                    NpmWordings.ALL,
                    ProjectFileWordings.ALL,
                    PackageWordings.ALL,
                    ModuleWordings.ALL,
                    DatabaseWordings.ALL,
                    ProgramWordings.ALL,
                    PathWordings.ALL,
                    CompileWordings.ALL,
                    InputWordings.ALL,
                    HttpWordings.ALL,
                    ShellWordings.ALL,
                    OptionWordings.ALL,
                    MachineWordings.ALL,
                    NetworkWordings.ALL,
                    CrashWordings.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<FailureKind, List<Rule>> BY_KIND = byKind();

    private Rules() {}

    /** Those that are about such failures, in the same order. */
    static List<Rule> of(FailureKind kind) {
        return BY_KIND.get(kind);
    }

    private static Map<FailureKind, List<Rule>> byKind() {
        Map<FailureKind, List<Rule>> rules = new EnumMap<>(FailureKind.class);
        for (FailureKind kind : FailureKind.values()) {
            rules.put(
                    kind,
                    ALL.stream().filter(rule -> rule.kinds().contains(kind)).toList());
        }
        return rules;
    }
}
