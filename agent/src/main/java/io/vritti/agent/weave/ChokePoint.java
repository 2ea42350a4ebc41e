package io.vritti.agent.weave;

import java.util.Set;

/**
 * A method through which every call of its kind goes, and the advice woven into it.
 *
 * @param name what it is called where it is reported
 * @param instrument the {@code <name>} of {@code vritti.instrument.<name>.enabled}
 * @param type internal name of the class that declares the method
 * @param method the method's name; with a {@code *} at its end, what its name begins with: a lambda's ends with a number
 * @param descriptor the method's descriptor, so that exactly one method fits
 * @param advice name of the advice class, below the agent's own package
 * @param shaded whether copies of the class under another package prefix are woven, too; the advice must name no type of the library's
 */
public record ChokePoint(
        String name, String instrument, String type, String method, String descriptor, String advice, boolean shaded) {

    /** One of a class that has no copies under another name. */
    public ChokePoint(String name, String instrument, String type, String method, String descriptor, String advice) {
        this(name, instrument, type, method, descriptor, advice, false);
    }

    /** The same, of each copy of the class. */
    public ChokePoint orShaded() {
        return new ChokePoint(name, instrument, type, method, descriptor, advice, true);
    }

    /** Classes of what runs already. */
    private static final Set<String> RUNNING = Set.of("java/lang/ProcessImpl", "java/lang/ProcessHandleImpl");

    /** The library that it is in, as its package in the agent is named; that of the JDK's processes and files is the instrument. */
    String library() {
        String[] parts = advice.split("\\.");
        return parts[0].equals("library") ? parts[1] : instrument;
    }

    /** Whether a method's name is the expected one. */
    boolean isNamed(String name) {
        int end = method.length() - 1;
        return method.charAt(end) == '*' ? name.startsWith(method.substring(0, end)) : name.equals(method);
    }

    /** Whether a framework runs tools here. */
    boolean isTool() {
        return instrument.equals("tool");
    }

    /** Whether calls begin here: in the others we would miss how a call ends, but only if we have seen it begin. */
    boolean begins() {
        return !RUNNING.contains(type);
    }
}
