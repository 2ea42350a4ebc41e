package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The contract of a veto, as any caller sees it (design.md §7). */
final class Veto {

    private static final int MOST_CHARACTERS = 600;

    private Veto() {}

    /** Asserts that a call is refused, and returns what was thrown. */
    static IOException of(ThrowingCallable call) {
        return checked(catchThrowable(call));
    }

    static IOException checked(Throwable thrown) {
        assertThat(thrown).isInstanceOf(IOException.class).hasNoCause();
        assertThat(thrown.getClass().getName()).contains("VetoException");
        assertThat(thrown.getMessage())
                .startsWith("NOT EXECUTED")
                .hasSizeLessThanOrEqualTo(MOST_CHARACTERS)
                .matches("[\\n\\x20-\\x7e]*");
        return (IOException) thrown;
    }
}
