package io.vritti.agent.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.agent.library.Libraries;
import io.vritti.agent.weave.ChokePoint;
import io.vritti.agent.weave.ProcessChokePoints;
import io.vritti.agent.weave.TaskChokePoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.asm.Advice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every advice class owes the host. */
class AdviceTest {

    private static final String AGENT = "io.vritti.agent";

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
        assertThat(adviceClasses().map(AdviceTest::belowAgent).filter(name -> !name.startsWith("advice.file.")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.concat(ProcessChokePoints.ALL.stream(), TaskChokePoints.ALL.stream()),
                                Libraries.ALL.stream().flatMap(library -> library.chokePoints().stream()))
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
        Path classes = Path.of(ProcessStartAdvice.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (Stream<Path> files = Files.walk(classes.resolve(AGENT.replace('.', '/')))) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file : files.toList()) {
                if (file.toString().endsWith("Advice.class")) {
                    found.add(load(classes.relativize(file).toString()));
                }
            }
            assertThat(found).isNotEmpty();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String belowAgent(Class<?> advice) {
        return advice.getName().substring(AGENT.length() + 1);
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
