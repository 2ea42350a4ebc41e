package io.vritti.ecosystem.rule;

import java.util.List;

/**
 * What a program needs, as its text says.
 *
 * @param needs in the order in which they are needed
 * @param files absolute paths of the files that the text and what it imports stand in
 */
public record TextNeeds(List<Requirement> needs, List<String> files) {

    /** Of a program of which nothing is known. */
    public static final TextNeeds NONE = new TextNeeds(List.of(), List.of());

    public TextNeeds {
        needs = List.copyOf(needs);
        files = List.copyOf(files);
    }

    /** The files and folders among them. */
    public List<String> paths() {
        return needs.stream()
                .filter(Requirement.OfPath.class::isInstance)
                .map(need -> ((Requirement.OfPath) need).path())
                .toList();
    }

    /** The servers of this machine among them. */
    public List<Requirement.OfPort> ports() {
        return needs.stream()
                .filter(Requirement.OfPort.class::isInstance)
                .map(Requirement.OfPort.class::cast)
                .toList();
    }

    /** The modules among them. */
    public List<Requirement.OfModule> modules() {
        return needs.stream()
                .filter(Requirement.OfModule.class::isInstance)
                .map(Requirement.OfModule.class::cast)
                .toList();
    }
}
