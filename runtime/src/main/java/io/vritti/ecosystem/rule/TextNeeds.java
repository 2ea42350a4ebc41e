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
        return all(Requirement.OfPath.class).stream()
                .map(Requirement.OfPath::path)
                .toList();
    }

    /** The servers of this machine among them. */
    public List<Requirement.OfPort> ports() {
        return all(Requirement.OfPort.class);
    }

    /** The modules among them. */
    public List<Requirement.OfModule> modules() {
        return all(Requirement.OfModule.class);
    }

    private <T extends Requirement> List<T> all(Class<T> kind) {
        return needs.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
