package io.vritti.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.agent.library.Libraries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadedCopiesTest {

    private static final String INTERCEPTOR = "okhttp3/internal/http/RetryAndFollowUpInterceptor";

    private final ShadedCopies copies = new ShadedCopies(Libraries.ALL.stream()
            .flatMap(library -> library.chokePoints().stream())
            .toList());

    @ParameterizedTest
    @ValueSource(strings = {"shaded/", "org/testcontainers/shaded/", "org/apache/hadoop/thirdparty/"})
    void copy_under_another_prefix_is_recognised(String prefix) {
        assertThat(copies.original(prefix + INTERCEPTOR)).isEqualTo(INTERCEPTOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                INTERCEPTOR,
                "shadedokhttp3/internal/http/RetryAndFollowUpInterceptor",
                "com/example/http/RetryAndFollowUpInterceptor",
                "RetryAndFollowUpInterceptor",
                "shaded/okhttp3/internal/http/RetryAndFollowUpInterceptor$1",
                "shaded/reactor/netty/http/client/HttpClientConnect$MonoHttpConnect",
                "shaded/java/lang/ProcessBuilder",
                ""
            })
    void all_else_is_left_alone(String name) {
        assertThat(copies.original(name)).isNull();
    }

    @Test
    void nothing_is_a_copy_where_no_class_may_have_any() {
        assertThat(new ShadedCopies(List.of()).original("shaded/" + INTERCEPTOR))
                .isNull();
    }
}
