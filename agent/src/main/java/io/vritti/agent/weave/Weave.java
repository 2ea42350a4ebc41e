package io.vritti.agent.weave;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeInitializer;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.auxiliary.AuxiliaryType;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.AsmClassReader;
import net.bytebuddy.utility.AsmClassWriter;

/**
 * A class file with advice in it.
 *
 * <p>Method bodies only: the class keeps its shape, so it can be retransformed, by us and by other agents. Byte Buddy's advice is
 * therefore given the class file as a visitor, without the builder of types around it, which would load 140 classes more.
 *
 * @param bytes the new class file, or null when it holds none of the expected methods
 * @param woven the choke points found in it
 * @param missing those whose method it lacks, unless another of the same name was found
 */
record Weave(byte[] bytes, List<ChokePoint> woven, List<ChokePoint> missing) {

    private static final String ADVICE = "io.vritti.agent.";

    /** @param points choke points of one class; one whose method the class lacks is left out */
    static Weave of(Module module, byte[] original, List<ChokePoint> points) {
        return of(module, points.get(0).type(), original, points);
    }

    /** @param internalName of the class, which may be a copy of the one that the choke points name */
    static Weave of(Module module, String internalName, byte[] original, List<ChokePoint> points) {
        String name = internalName.replace('/', '.');
        int prefix = internalName.length() - points.get(0).type().length();
        ClassFileLocator locator = new ClassFiles(name, original, module);
        TypePool types = TypePool.Default.of(locator);
        TypeDescription type = types.describe(name).resolve();
        AsmVisitorWrapper.ForDeclaredMethods advised = new AsmVisitorWrapper.ForDeclaredMethods();
        List<ChokePoint> woven = new ArrayList<>();
        for (ChokePoint point : points) {
            ElementMatcher<MethodDescription> method = new Chosen(point, internalName.substring(0, prefix));
            if (!type.getDeclaredMethods().filter(method).isEmpty()) {
                TypeDescription advice = types.describe(ADVICE + point.advice()).resolve();
                advised = advised.invokable(method, Advice.to(advice, locator));
                woven.add(point);
            }
        }
        return new Weave(woven.isEmpty() ? null : bytes(original, type, types, advised), woven, missing(points, woven));
    }

    private static List<ChokePoint> missing(List<ChokePoint> points, List<ChokePoint> woven) {
        List<ChokePoint> missing = new ArrayList<>();
        for (ChokePoint point : points) {
            boolean found = false;
            for (ChokePoint other : woven) {
                found |= other.name().equals(point.name());
            }
            if (!found) {
                missing.add(point);
            }
        }
        return missing;
    }

    private static byte[] bytes(
            byte[] original, TypeDescription type, TypePool types, AsmVisitorWrapper.ForDeclaredMethods advised) {
        int writerFlags = advised.mergeWriter(AsmVisitorWrapper.NO_FLAGS);
        int readerFlags = advised.mergeReader(AsmVisitorWrapper.NO_FLAGS);
        AsmClassReader reader = AsmClassReader.Factory.Default.IMPLICIT.make(original);
        AsmClassWriter writer = AsmClassWriter.Factory.Default.IMPLICIT.make(writerFlags, reader);
        reader.accept(
                advised.wrap(
                        type,
                        writer.getVisitor(),
                        noNewMembers(type, ClassFileVersion.ofClassFile(original)),
                        types,
                        type.getDeclaredFields(),
                        type.getDeclaredMethods(),
                        writerFlags,
                        readerFlags),
                readerFlags);
        return writer.getBinaryRepresentation();
    }

    /** Refuses advice that would need a method, a field or a class beside the woven methods. */
    private static Implementation.Context noNewMembers(TypeDescription type, ClassFileVersion version) {
        return Implementation.Context.Disabled.Factory.INSTANCE.make(
                type,
                new AuxiliaryType.NamingStrategy.Enumerating("vritti"),
                TypeInitializer.None.INSTANCE,
                version,
                version,
                Implementation.Context.FrameGeneration.GENERATE);
    }

    /**
     * Matches the method of a choke point, also in a copy of its class, whose types may be copies, too.
     *
     * @param prefix of the copies' internal names; empty for the class itself
     */
    private record Chosen(ChokePoint point, String prefix) implements ElementMatcher<MethodDescription> {

        @Override
        public boolean matches(MethodDescription method) {
            String descriptor = method.getDescriptor();
            return point.isNamed(method.getInternalName())
                    && (prefix.isEmpty() ? descriptor : descriptor.replace("L" + prefix, "L"))
                            .equals(point.descriptor());
        }
    }
}
