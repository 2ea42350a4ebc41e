package io.vritti.reflect.correct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of rows: the first that fits counts. */
final class Rows implements Correction {

    private static final String ANY = "*";

    private final Map<String, List<Row>> byProgram = new HashMap<>();

    Rows(String table) {
        for (String line : table.split("\n")) {
            if (!line.isBlank()) {
                Row row = Row.of(line);
                row.programs()
                        .forEach(program -> byProgram
                                .computeIfAbsent(program, name -> new ArrayList<>())
                                .add(row));
            }
        }
    }

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        Optional<Corrected> own = first(byProgram.get(failed.program()), failed, output);
        if (own.isEmpty() && !failed.delegate().isEmpty()) {
            own = first(byProgram.get(failed.delegate()), failed, output);
        }
        return own.isPresent() ? own : first(byProgram.get(ANY), failed, output);
    }

    private static Optional<Corrected> first(List<Row> rows, FailedCommand failed, ToolOutput output) {
        if (rows == null) {
            return Optional.empty();
        }
        for (Row row : rows) {
            Optional<Corrected> corrected = row.of(failed, output);
            if (corrected.isPresent()) {
                return corrected;
            }
        }
        return Optional.empty();
    }
}
