package io.vritti.agent.weave;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.agent.library.httpclient.HttpClientChokePoints;
import io.vritti.agent.library.urlconnection.UrlConnectionChokePoints;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weaves the real classes of the JDK that runs the tests. */
class WeaveTest {

    @ParameterizedTest
    @MethodSource("targets")
    void every_choke_point_is_there_and_is_woven(String type, List<ChokePoint> points) throws IOException {
        byte[] original = classFile(type);

        Weave weave = Weave.of(moduleOf(type), original, points);

        assertThat(weave.woven()).isEqualTo(points);
        assertThat(weave.bytes()).isNotNull().hasSizeGreaterThan(original.length);
    }

    @Test
    void a_method_that_the_class_lacks_is_left_out() throws IOException {
        ChokePoint real = ProcessChokePoints.START;
        ChokePoint gone =
                new ChokePoint("gone", real.instrument(), real.type(), "startElsewhere", "()V", real.advice());

        Weave weave = Weave.of(Object.class.getModule(), classFile(real.type()), List.of(gone, real));

        assertThat(weave.woven()).containsExactly(real);
    }

    @Test
    void a_class_with_none_of_the_methods_stays_as_it_is() throws IOException {
        ChokePoint gone =
                new ChokePoint("gone", "process", "java/lang/Runtime", "fly", "()V", "advice.ProcessStartAdvice");

        Weave weave = Weave.of(Object.class.getModule(), classFile("java/lang/Runtime"), List.of(gone));

        assertThat(weave.bytes()).isNull();
        assertThat(weave.woven()).isEmpty();
    }

    static byte[] classFile(String type) throws IOException {
        try (InputStream in = moduleOf(type).getResourceAsStream(type + ".class")) {
            return in.readAllBytes();
        }
    }

    private static Module moduleOf(String type) {
        String name = type.startsWith("jdk/internal/net/http/") ? "java.net.http" : "java.base";
        return ModuleLayer.boot().findModule(name).orElseThrow();
    }

    /** Coroutines are a library's, and one method of fork/join pools differs between the JDKs. */
    private static boolean isOfThisJdk(ChokePoint point) {
        String other = Runtime.version().feature() < 22 ? "()V" : "()I";
        return !point.type().startsWith("kotlinx/")
                && !(point.method().equals("doExec") && point.descriptor().equals(other));
    }

    private static Stream<Object[]> targets() {
        return Stream.of(
                        ProcessChokePoints.ALL,
                        HttpClientChokePoints.ALL,
                        UrlConnectionChokePoints.ALL,
                        FileChokePoints.ALL,
                        TaskChokePoints.ALL)
                .flatMap(List::stream)
                .filter(WeaveTest::isOfThisJdk)
                .collect(groupingBy(ChokePoint::type))
                .entrySet()
                .stream()
                .map(entry -> new Object[] {entry.getKey(), entry.getValue()});
    }
}
