package io.vritti.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SQL on one connection; every statement is prepared once. A row that no value can be made of, because something in it is damaged, is
 * left out as if it were not there, and noted. Not thread-safe.
 */
final class Statements implements AutoCloseable {

    /** Makes a value of the row that the result stands on. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Enough to tell of; a database with more of them is beyond a list. */
    private static final int MOST_UNREADABLE = 1_000;

    private final Connection connection;
    private final Set<String> unreadable = new LinkedHashSet<>();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Runs statements that take no values and give no rows that matter. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return how many rows changed */
    int change(String sql, Object... values) throws SQLException {
        return bind(sql, values).executeUpdate();
    }

    <T> List<T> all(String sql, Row<T> row, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = bind(sql, values).executeQuery()) {
            while (rows.next()) {
                try {
                    all.add(row.of(rows));
                } catch (RuntimeException damaged) {
                    note(damaged);
                }
            }
        }
        return all;
    }

    /** The first row; empty if there is none, or it cannot be read. */
    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        try (ResultSet rows = bind(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
        } catch (RuntimeException damaged) {
            note(damaged);
            return Optional.empty();
        }
    }

    /** What was left out since this was asked last, each once. */
    List<String> unreadable() {
        if (unreadable.isEmpty()) {
            return List.of();
        }
        List<String> noted = List.copyOf(unreadable);
        unreadable.clear();
        return noted;
    }

    private void note(RuntimeException damaged) {
        if (unreadable.size() < MOST_UNREADABLE) {
            unreadable.add(String.valueOf(damaged.getMessage()));
        }
    }

    /** The number in the first column of the first row; 0 for none or null. */
    long number(String sql, Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement bind(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
