package io.vritti.agent.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.agent.weave.ChokePoint;
import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.asm.Advice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every advice class owes the host, over all classes of the package. */
class AdviceTest {

    @ParameterizedTest
    @MethodSource("adviceClasses")
    void lets_nothing_of_ours_reach_the_host(Class<?> advice) {
        assertThat(advised(advice)).isNotEmpty().allSatisfy(method -> {
            Advice.OnMethodEnter enter = method.getAnnotation(Advice.OnMethodEnter.class);
            Advice.OnMethodExit exit = method.getAnnotation(Advice.OnMethodExit.class);
            assertThat(enter == null ? exit.suppress() : enter.suppress()).isEqualTo(Throwable.class);
            assertThat(Modifier.isStatic(method.getModifiers())).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("adviceClasses")
    void skips_the_call_only_for_a_throwable_and_then_has_an_exit_that_delivers_it(Class<?> advice) {
        for (Method method : advised(advice)) {
            Advice.OnMethodEnter enter = method.getAnnotation(Advice.OnMethodEnter.class);
            if (enter != null && enter.skipOn() != void.class) {
                assertThat(enter.skipOn()).isEqualTo(Throwable.class);
                assertThat(advised(advice))
                        .anySatisfy(exit -> assertThat(exit.getAnnotation(Advice.OnMethodExit.class))
                                .isNotNull()
                                .extracting(Advice.OnMethodExit::onThrowable)
                                .isEqualTo(Throwable.class));
            }
        }
    }

    @Test
    void every_advice_has_a_choke_point_and_every_choke_point_its_advice() {
        assertThat(adviceClasses("").map(Class::getSimpleName).distinct())
                .containsExactlyInAnyOrderElementsOf(ChokePoint.ALL.stream()
                        .map(ChokePoint::advice)
                        .distinct()
                        .toList());
    }

    private static List<Method> advised(Class<?> advice) {
        return Arrays.stream(advice.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Advice.OnMethodEnter.class)
                        || method.isAnnotationPresent(Advice.OnMethodExit.class))
                .toList();
    }

    private static Stream<Class<?>> adviceClasses() {
        return Stream.concat(adviceClasses(""), adviceClasses("file."));
    }

    /** @param below the package of advice, as part of a name */
    private static Stream<Class<?>> adviceClasses(String below) {
        String location = ProcessStartAdvice.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        File folder = new File(location, (AdviceTest.class.getPackageName() + "." + below).replace('.', '/'));
        List<Class<?>> found = new ArrayList<>();
        for (String file : folder.list()) {
            if (file.endsWith("Advice.class")) {
                found.add(load(below + file.replace(".class", "")));
            }
        }
        assertThat(found).isNotEmpty();
        return found.stream();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(AdviceTest.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
