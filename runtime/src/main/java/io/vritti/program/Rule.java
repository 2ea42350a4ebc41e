package io.vritti.program;

import java.util.List;

/**
 * One trait of a program.
 *
 * @param values what follows {@code =}, may be empty
 * @param conditions of which one must be met; empty: always so
 */
record Rule(Trait trait, List<String> values, List<String> conditions) {

    boolean applies(Arguments arguments) {
        if (conditions.isEmpty()) {
            return true;
        }
        for (String condition : conditions) {
            if (arguments.have(condition)) {
                return true;
            }
        }
        return false;
    }

    int number(int otherwise) {
        return values.isEmpty() ? otherwise : Integer.parseInt(values.get(0));
    }
}
