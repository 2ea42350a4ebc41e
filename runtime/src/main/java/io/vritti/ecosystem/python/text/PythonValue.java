package io.vritti.ecosystem.python.text;

import java.util.List;
import java.util.Map;

/** What is known of a value while the beginning of a Python program is followed. */
sealed interface PythonValue {

    PythonValue UNKNOWN = new Other();

    /** A string that stands in the text, or is put together of such. */
    record Text(String text) implements PythonValue {
        @Override
        public String asText() {
            return text;
        }
    }

    record Int(int value) implements PythonValue {
        @Override
        public String asText() {
            return Integer.toString(value);
        }
    }

    record Tuple(List<PythonValue> items) implements PythonValue {}

    /** A module, function or class by its full name: {@code urllib.request.urlopen}, {@code open}. */
    record Named(String name) implements PythonValue {
        @Override
        public boolean madeHere() {
            return false;
        }
    }

    /** A function of the program itself. */
    record Own(PythonStatement definition) implements PythonValue {}

    /** What a call of something known gave. */
    record Made(String by, List<PythonValue> arguments, Map<String, PythonValue> named) implements PythonValue {

        PythonValue argument(int index, String name) {
            return index < arguments.size() ? arguments.get(index) : named.getOrDefault(name, UNKNOWN);
        }
    }

    /** Nothing is known of it. */
    record Other() implements PythonValue {
        @Override
        public boolean madeHere() {
            return false;
        }
    }

    /** True for a value of a kind that is known, and none that a module of the program's own gave. */
    default boolean madeHere() {
        return true;
    }

    /** Its text where it is one, else null. */
    default String asText() {
        return null;
    }
}
