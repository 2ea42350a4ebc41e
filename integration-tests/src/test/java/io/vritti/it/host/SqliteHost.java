package io.vritti.it.host;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Collections;
import java.util.concurrent.TimeUnit;

/** Brings a SQLite of its own: {@code first} uses it before the agent opens its, {@code last} after. */
public final class SqliteHost {

    /** By then the agent has opened its store. */
    private static final long STORE_OPEN_MILLIS = 1_500;

    private SqliteHost() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("first")) {
            query();
        }
        new ProcessBuilder("cat", "missing").start().waitFor();
        TimeUnit.MILLISECONDS.sleep(STORE_OPEN_MILLIS);
        query();
        System.out.println(System.getProperty("org.sqlite.tmpdir"));
    }

    private static void query() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                ResultSet row = connection.createStatement().executeQuery("select sqlite_version()")) {
            row.next();
            System.out.println(row.getString(1));
            System.out.println(Collections.list(DriverManager.getDrivers()).size() + " drivers");
        }
    }
}
