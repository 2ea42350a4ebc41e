package io.vritti.agent.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.agent.weave.LoadedTargets;
import io.vritti.agent.weave.Weaving;
import io.vritti.bridge.VrittiBridge;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstCallTest {

    private final List<String> events = new ArrayList<>();
    private final Thread tester = Thread.currentThread();

    @BeforeEach
    void arm() {
        LoadedTargets loaded = Weaving.ofLoaded(ProcessBuilder.class, () -> events.add("woven"));
        FirstCall.arm(loaded, new Recording());
    }

    @AfterEach
    void disarm() {
        VrittiBridge.install(null);
    }

    @Test
    void weaves_before_the_first_call_is_answered_and_never_again() {
        Object token = VrittiBridge.before(1, null, null, null);
        VrittiBridge.after(1, token, null, null);
        VrittiBridge.before(1, null, null, null);

        assertThat(events).containsExactly("woven", "before", "after", "before");
    }

    @Test
    void a_getter_may_be_the_first_call() {
        assertThat(VrittiBridge.replace(5, null, "stream")).isEqualTo("stream");

        assertThat(events).containsExactly("woven", "replace");
    }

    private final class Recording implements VrittiBridge.Hooks {
        @Override
        public Object before(int site, Object target, Object first, Object second) {
            note("before");
            return "token";
        }

        @Override
        public void after(int site, Object token, Object result, Throwable thrown) {
            note("after");
        }

        @Override
        public Object replace(int site, Object target, Object value) {
            note("replace");
            return value;
        }

        /** Of this thread only: processes that tests before this one started end in threads of the JDK, which call the bridge as well. */
        private void note(String event) {
            if (Thread.currentThread() == tester) {
                events.add(event);
            }
        }
    }
}
