package io.vritti.agent.weave;

import static net.bytebuddy.matcher.ElementMatchers.hasDescriptor;
import static net.bytebuddy.matcher.ElementMatchers.named;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.VisibilityBridgeStrategy;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.JavaModule;

/**
 * A class file with advice in it.
 *
 * @param bytes the new class file, or null when it holds none of the expected methods
 * @param woven the choke points found in it
 */
record Weave(byte[] bytes, List<ChokePoint> woven) {

    private static final String ADVICE = "io.vritti.agent.advice.";

    /** Method bodies only: the class keeps its shape, so it can be retransformed, by us and by other agents. */
    private static final ByteBuddy DECORATOR = new ByteBuddy()
            .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
            .with(VisibilityBridgeStrategy.Default.NEVER)
            .with(InstrumentedType.Factory.Default.FROZEN);

    /** @param points choke points of one class; one whose method the class lacks is left out */
    static Weave of(Module module, byte[] original, List<ChokePoint> points) {
        String name = points.get(0).type().replace('/', '.');
        // From class files only: looking a type up by loading it would load it.
        ClassFileLocator locator = new ClassFileLocator.Compound(
                ClassFileLocator.Simple.of(name, original),
                ClassFileLocator.ForClassLoader.of(Weave.class.getClassLoader()),
                ClassFileLocator.ForModule.of(JavaModule.of(module)),
                ClassFileLocator.ForModule.of(JavaModule.of(Object.class.getModule())));
        TypePool types = TypePool.Default.of(locator);
        TypeDescription type = types.describe(name).resolve();
        DynamicType.Builder<?> builder = DECORATOR.decorate(type, locator);
        List<ChokePoint> woven = new ArrayList<>();
        for (ChokePoint point : points) {
            ElementMatcher<MethodDescription> method = named(point.method()).and(hasDescriptor(point.descriptor()));
            if (!type.getDeclaredMethods().filter(method).isEmpty()) {
                TypeDescription advice = types.describe(ADVICE + point.advice()).resolve();
                builder = builder.visit(Advice.to(advice, locator).on(method));
                woven.add(point);
            }
        }
        return new Weave(woven.isEmpty() ? null : builder.make().getBytes(), woven);
    }
}
