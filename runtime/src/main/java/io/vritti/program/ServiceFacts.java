package io.vritti.program;

import java.util.ArrayList;
import java.util.List;

/** How a program gets to a service, and as whom, whatever the arguments are; places are written as {@link Trait} says. */
public final class ServiceFacts {

    private final ProgramRow row;

    private ServiceFacts(ProgramRow row) {
        this.row = row;
    }

    /** @param program its name, without a folder */
    public static ServiceFacts of(String program) {
        return new ServiceFacts(ProgramTable.all().find(program, ""));
    }

    /** True when it connects once, to the addresses among its words, and reads nothing else but its settings. */
    public boolean connectsOnce() {
        return row.mentions(Trait.CONNECTS);
    }

    /** True when it listens on the one port that its words name, and takes no other where that is taken. */
    public boolean listensWhereSaid() {
        return row.mentions(Trait.LISTENS);
    }

    /** True when its port counts only where its words spell it, since settings out of sight may lead it elsewhere. */
    public boolean mustSpellPort() {
        return row.mentions(Trait.SPELLED);
    }

    /** The places of its settings. */
    public List<String> settings() {
        return row.values(Trait.CONF);
    }

    /** The places of all its settings, those of the machine and the project among them. */
    public List<String> allSettings() {
        return joined(Trait.CONF, Trait.ALSO);
    }

    /** Words in settings by which these may lead elsewhere; where there are none, any settings may. */
    public List<String> detours() {
        return row.values(Trait.DETOURS);
    }

    /** The variables that lead it to other settings, and so perhaps to another service. */
    public List<String> variables() {
        return row.values(Trait.VARIABLES);
    }

    /** The variables that put another address before those among its words. */
    public List<String> proxies() {
        return row.values(Trait.PROXIES);
    }

    /** All variables that may lead it to another service; one that ends in {@code *} stands for all that begin so. */
    public List<String> leadingVariables() {
        return joined(Trait.VARIABLES, Trait.PROXIES, Trait.LEADERS);
    }

    /** The variables that name the host or the port of its service. */
    public List<String> serverVariables() {
        return row.values(Trait.SERVERS);
    }

    /** True when this exit code says that it could not connect. */
    public boolean isUnreached(int exitCode) {
        return row.values(Trait.UNREACHED).contains(Integer.toString(exitCode));
    }

    /** True when this exit code says that its server answered with an error. */
    public boolean isRefused(int exitCode) {
        return row.values(Trait.REFUSED).contains(Integer.toString(exitCode));
    }

    /** The places of its credentials, and of the settings that name them. */
    public List<String> credentials() {
        return row.values(Trait.CREDENTIALS);
    }

    /** The variables by which it gets credentials from other places. */
    public List<String> keys() {
        return row.values(Trait.KEYS);
    }

    /** The files of which it needs one to work at all. */
    public List<String> project() {
        return row.values(Trait.PROJECT);
    }

    private List<String> joined(Trait... traits) {
        List<String> values = new ArrayList<>();
        for (Trait trait : traits) {
            values.addAll(row.values(trait));
        }
        return values;
    }
}
