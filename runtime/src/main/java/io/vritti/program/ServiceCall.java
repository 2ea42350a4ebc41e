package io.vritti.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which one service a call connects to before it does anything else, as its words say. */
public final class ServiceCall {

    /** How the operands of a program name a service; the words of {@link Trait#ADDRESS}. */
    private enum Operand {
        /** As an address with a scheme; others mean something else. */
        URL,
        /** The first one is a host, with a user before it or not. */
        HOST,
        /** The first is a host, the second a port. */
        PAIR,
        /** They are names of packages, and there is one at least. */
        PACKAGES,
        /** They are commands for the service. */
        COMMAND;

        static Operand of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Neither a path nor an address, and of no user or group that may have a registry of its own. */
    private static final String PACKAGE = "[A-Za-z0-9][\\w.-]*?(?:(?:@|[=<>~!]=)[\\w.*^~-]+)?";

    private static final String FILE_OF_PACKAGE = ".*\\.(?:whl|zip|tar|gz|tgz|bz2|xz)";

    private static final String OPERAND = "operand";

    private final ProgramRow row;
    private final Arguments arguments;

    private ServiceCall(ProgramRow row, Arguments arguments) {
        this.row = row;
        this.arguments = arguments;
    }

    /** @param arguments null for a word that is not certain */
    public static ServiceCall of(String program, List<String> arguments) {
        RowOfCall call = RowOfCall.of(program, arguments);
        return new ServiceCall(call.row(), call.arguments());
    }

    /**
     * {@code host:port}, or an address with a scheme.
     *
     * @return null where a word is not certain, an option may lead elsewhere, it may pass without the service, or may wait for it
     */
    public String address() {
        boolean certain = row.mentions(Trait.ADDRESS) && !arguments.uncertain() && hasOnlyKnownOptions() && triesOnce();
        List<String> addresses = certain ? addresses() : List.of();
        return addresses.size() == 1 ? addresses.get(0) : null;
    }

    private boolean hasOnlyKnownOptions() {
        List<String> known = new ArrayList<>(row.values(Trait.STRAIGHT));
        for (Trait trait : List.of(Trait.HOSTS, Trait.PORTS, Trait.URLS, Trait.ONCE)) {
            known.addAll(row.values(trait));
        }
        return arguments.haveOnly(known)
                && row.values(Trait.SAFE).stream()
                        .noneMatch(option -> option.startsWith("-") && !areSafe(arguments.values(option)));
    }

    /** Settings given as {@code -o Name=value}, each of which must be known. */
    private boolean areSafe(List<String> settings) {
        return settings.stream()
                .allMatch(setting -> setting != null
                        && row.values(Trait.SAFE).stream()
                                .anyMatch(safe -> StarPattern.matches(
                                        safe.toLowerCase(Locale.ROOT), setting.toLowerCase(Locale.ROOT))));
    }

    private boolean triesOnce() {
        return row.values(Trait.ONCE).stream().allMatch(option -> "0".equals(arguments.value(option)));
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        values(Trait.URLS).stream().filter(ServiceCall::hasScheme).forEach(addresses::add);
        List<String> hosts = values(Trait.HOSTS);
        List<String> ports = values(Trait.PORTS);
        List<String> operands = arguments
                .operands()
                .subList(
                        Math.min(row.subcommandWords(), arguments.operands().size()),
                        arguments.operands().size());
        switch (Operand.of(row.values(Trait.ADDRESS).get(0))) {
            case URL -> operands.stream().filter(ServiceCall::hasScheme).forEach(addresses::add);
            case HOST -> {
                if (!operands.isEmpty() && ports.size() == 1) {
                    addresses.add(operands.get(0) + ":" + ports.get(0));
                }
            }
            case PAIR -> {
                if (operands.size() == 2) {
                    addresses.add(String.join(":", operands));
                }
            }
            case PACKAGES -> {
                boolean named =
                        operands.stream().allMatch(name -> name.matches(PACKAGE) && !name.matches(FILE_OF_PACKAGE));
                if (operands.isEmpty() || !named) {
                    return List.of();
                }
            }
            case COMMAND -> {
                if (operands.isEmpty()) {
                    return List.of();
                }
            }
        }
        if (hosts.size() == 1 && ports.size() == 1 && addresses.isEmpty()) {
            addresses.add(hosts.get(0) + ":" + ports.get(0));
        } else if (!hosts.isEmpty()) {
            return List.of();
        }
        return addresses;
    }

    private static boolean hasScheme(String word) {
        return word.contains("://");
    }

    private List<String> values(Trait trait) {
        List<String> values = new ArrayList<>();
        for (String option : row.values(trait)) {
            values.addAll(arguments.values(option));
        }
        return values;
    }

    /** True when it speaks to its server whatever its options are, but for those that only ask for help. */
    public boolean asksServer() {
        boolean helps = arguments.have("-h") || arguments.have("--help") || arguments.have("--dry-run*");
        return row.mentions(Trait.SERVED) && !arguments.uncertain() && !helps;
    }

    /** The values of an option of the program itself, in front of its subcommand or behind it. */
    public List<String> values(String option) {
        return arguments.values(option);
    }

    /** True when its words name the host or the port of its service. */
    public boolean namesServer() {
        return !values(Trait.HOSTS).isEmpty() || !values(Trait.PORTS).isEmpty();
    }

    /** The file of the socket by which it gets to its service; null where its words do not name exactly one. */
    public String socket() {
        List<String> files = new ArrayList<>();
        for (TraitRule rule : row.rules()) {
            if (rule.trait() == Trait.SOCKETS && rule.applies(arguments)) {
                rule.values()
                        .forEach(name ->
                                files.addAll(name.equals(OPERAND) ? arguments.operands() : arguments.values(name)));
            }
        }
        return files.size() == 1 && !arguments.uncertain() ? files.get(0) : null;
    }
}
