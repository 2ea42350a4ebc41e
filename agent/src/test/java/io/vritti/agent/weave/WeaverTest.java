package io.vritti.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeaverTest {

    private static final ChokePoint POINT = ProcessChokePoints.START;

    private final Armed armed = new Armed();
    private final Weaver weaver = new Weaver(List.of(POINT), armed, LoadListener.NONE);

    @Test
    void leaves_every_other_class_alone() {
        assertThat(transform("com/example/ProcessBuilder", new byte[0])).isNull();
        assertThat(transform(null, new byte[0])).isNull();
        assertThat(weaver.failures()).isZero();
        assertThat(armed.get()).isEmpty();
    }

    @Test
    void tells_what_it_has_armed() throws IOException {
        assertThat(weaver.wants("java.lang.ProcessBuilder")).isTrue();

        assertThat(transform(POINT.type(), WeaveTest.classFile(POINT.type()))).isNotNull();

        assertThat(armed.get()).containsExactly(POINT.name());
        assertThat(weaver.wants("java.lang.ProcessBuilder")).isFalse();
    }

    @Test
    void a_copy_of_our_own_is_left_alone() throws IOException {
        ClassLoader ours = Weaver.class.getClassLoader();
        byte[] bytes = WeaveTest.classFile(POINT.type());

        assertThat(weaver.transform(ours.getUnnamedModule(), ours, POINT.type(), null, null, bytes))
                .isNull();
        assertThat(armed.get()).isEmpty();
    }

    @Test
    void an_error_leaves_the_class_as_it_is_and_is_counted() {
        assertThat(transform(POINT.type(), new byte[] {1, 2, 3})).isNull();

        assertThat(weaver.failures()).isEqualTo(1);
        assertThat(armed.get()).isEmpty();
    }

    @Test
    void tells_of_the_classes_that_are_waited_for_whether_they_come_or_were_there() {
        List<String> heard = new ArrayList<>();
        Weaver listening = new Weaver(List.of(POINT), armed, new LoadListener() {
            @Override
            public boolean wants(String type) {
                return type.equals("java/util/Timer");
            }

            @Override
            public void loaded(String type, ClassLoader loader) {
                heard.add(type + " of " + loader);
            }
        });

        for (String type : new String[] {"java/util/Timer", "java/util/Random", null}) {
            assertThat(listening.transform(Object.class.getModule(), null, type, null, null, new byte[0]))
                    .isNull();
        }
        listening.found(java.util.Timer.class);
        listening.found(String.class);

        assertThat(heard).containsExactly("java/util/Timer of null", "java/util/Timer of null");
    }

    private byte[] transform(String type, byte[] bytes) {
        return weaver.transform(Object.class.getModule(), null, type, null, null, bytes);
    }
}
