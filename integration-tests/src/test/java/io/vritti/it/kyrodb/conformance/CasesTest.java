package io.vritti.it.kyrodb.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That none is missing. */
class CasesTest {

    @Test
    void every_case_is_there_once() {
        Stream<Integer> numbers = Stream.of(
                        InsertIT.class,
                        QueryIT.class,
                        SearchIT.class,
                        ConsistencyIT.class,
                        FilterIT.class,
                        BulkIT.class,
                        ChangeIT.class,
                        OperationsIT.class,
                        TenantIT.class,
                        UsageIT.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(method -> method.getAnnotation(Case.class))
                .filter(Objects::nonNull)
                .map(Case::value);
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 70).boxed().toList());
    }
}
