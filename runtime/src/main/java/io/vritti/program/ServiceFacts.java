package io.vritti.program;

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

    /** The variables that lead it to other settings, and so perhaps to another service. */
    public List<String> variables() {
        return row.values(Trait.VARIABLES);
    }

    /** The variables that put another address before those among its words. */
    public List<String> proxies() {
        return row.values(Trait.PROXIES);
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
}
