package io.vritti.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadedTargetsTest {

    private final Weaver weaver = new Weaver(ProcessChokePoints.ALL, new Armed(), LoadListener.NONE);
    private final List<List<Class<?>>> batches = new ArrayList<>();
    private Class<?> refused;

    @Test
    void retransforms_what_was_loaded_before_us_and_is_a_target() {
        new LoadedTargets(instrumentation(String.class, ProcessBuilder.class), weaver).weave();

        assertThat(batches).containsExactly(List.of(ProcessBuilder.class));
    }

    @Test
    void leaves_alone_what_it_was_given_once() {
        LoadedTargets targets = new LoadedTargets(instrumentation(ProcessBuilder.class), weaver);

        targets.weave();
        targets.weave();

        assertThat(batches).hasSize(1);
    }

    @Test
    void a_class_that_the_jvm_refuses_does_not_take_the_others_with_it() throws ClassNotFoundException {
        Class<?> running = Class.forName("java.lang.ProcessImpl", false, null);
        refused = running;

        new LoadedTargets(instrumentation(running, ProcessBuilder.class), weaver).weave();

        assertThat(batches)
                .containsExactly(
                        List.of(running, ProcessBuilder.class), List.of(running), List.of(ProcessBuilder.class));
        assertThat(weaver.failures()).isEqualTo(1);
    }

    @Test
    void many_are_retransformed_in_batches_between_which_the_host_goes_on() throws Exception {
        ChokePoint point = new ChokePoint(
                "copied", "process", Copied.class.getName().replace('.', '/'), "call", "()V", "advice.Missing");
        Weaver ofCopies = new Weaver(List.of(point), new Armed(), LoadListener.NONE);
        Class<?>[] copies = new Class<?>[250];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = copy();
        }

        new LoadedTargets(instrumentation(copies), ofCopies).weave();

        assertThat(batches).extracting(List::size).containsExactly(100, 100, 50);
    }

    /** Stands for a class of a library of which a host has many copies. */
    static final class Copied {}

    private static Class<?> copy() throws Exception {
        byte[] bytes;
        try (InputStream file = Copied.class.getResourceAsStream(
                Copied.class.getName().substring(Copied.class.getPackageName().length() + 1) + ".class")) {
            bytes = file.readAllBytes();
        }
        return new ClassLoader(null) {
            Class<?> defined() {
                return defineClass(Copied.class.getName(), bytes, 0, bytes.length);
            }
        }.defined();
    }

    @Test
    void calls_are_missed_where_one_could_begin_and_not_where_one_only_ends() throws ClassNotFoundException {
        Class<?> running = Class.forName("java.lang.ProcessImpl", false, null);

        assertThat(new LoadedTargets(instrumentation(String.class, ProcessBuilder.class), weaver).missesCalls())
                .isTrue();
        assertThat(new LoadedTargets(instrumentation(String.class, running), weaver).missesCalls())
                .isFalse();
    }

    private Instrumentation instrumentation(Class<?>... loaded) {
        return (Instrumentation) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Instrumentation.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "getAllLoadedClasses":
                            return loaded;
                        case "isModifiableClass":
                            return true;
                        default:
                            List<Class<?>> batch = Arrays.asList((Class<?>[]) arguments[0]);
                            batches.add(batch);
                            if (batch.contains(refused)) {
                                throw new VerifyError("refused");
                            }
                            return null;
                    }
                });
    }
}
