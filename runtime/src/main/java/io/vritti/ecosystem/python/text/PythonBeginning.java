package io.vritti.ecosystem.python.text;

import io.vritti.ecosystem.rule.Requirement;
import java.util.List;

/**
 * What a Python program certainly needs: what it opens and connects to before anything in it may go another way, end the
 * program or change what it finds. What comes behind the first branch, loop, unknown call or handled error is not followed.
 */
public final class PythonBeginning {

    /** What is known of the place where a program runs. */
    public interface Place {

        /** Its argument of that index, 1 being the first; null if it is not certain. */
        String argument(int index);

        /** The value of a variable of its environment; null if it is not certain; empty if there is none. */
        String variable(String name);

        /** The text of a module that lies beside the program; null where there is none. */
        String beside(String module);

        /** Whether something beside the program stands for the module, be it a text or not. */
        boolean hasBeside(String module);

        /** The absolute path of a name that the program uses. */
        String absolute(String name);

        /** Absolute, where the program's own modules are. */
        String folder();
    }

    private PythonBeginning() {}

    /** @return in the order in which they are needed; empty for a text that is not understood */
    public static List<Requirement> of(String text, Place place) {
        List<PythonStatement> statements = PythonStatement.read(text);
        if (statements == null) {
            return List.of();
        }
        PythonRun run = new PythonRun(place);
        run.program(statements);
        return run.needs();
    }
}
