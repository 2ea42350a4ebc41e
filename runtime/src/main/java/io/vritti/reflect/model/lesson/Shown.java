package io.vritti.reflect.model.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of an error that a model is shown, by their numbers: the first, which say what began, and the last, which say how it ended.
 *
 * @param numbers from 1, in order
 */
public record Shown(List<Integer> numbers) {

    private static final int FIRST = 20;
    private static final int LAST = 40;

    public static Shown of(List<String> lines) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            if (number <= FIRST || number > lines.size() - LAST) {
                numbers.add(number);
            }
        }
        return new Shown(numbers);
    }

    public boolean has(int number) {
        return numbers.contains(number);
    }
}
