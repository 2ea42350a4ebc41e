package io.vritti.agent.host;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Collections;
import javax.sql.DataSource;

/** Opens a SQLite database through the agent's own loader, as the embedded store does. Needs java.lang opened. */
public final class StoreHost {

    private StoreHost() {}

    public static void main(String[] arguments) throws Exception {
        Field hooks = Class.forName("java.lang.VrittiBridge").getDeclaredField("hooks");
        hooks.setAccessible(true);
        ClassLoader loader = hooks.get(null).getClass().getClassLoader();
        Class<?> type = loader.loadClass("org.sqlite.SQLiteDataSource");
        DataSource source = (DataSource) type.getConstructor().newInstance();
        type.getMethod("setUrl", String.class).invoke(source, "jdbc:sqlite::memory:");
        try (Connection connection = source.getConnection();
                ResultSet answer = connection.createStatement().executeQuery("select 6 * 7")) {
            answer.next();
            System.out.println("answer " + answer.getInt(1));
        }
        System.out.println("drivers " + Collections.list(DriverManager.getDrivers()));
        System.out.println("module " + type.getModule().getName());
        System.out.println("host may call native code: " + mayCallNative(StoreHost.class.getModule()));
    }

    /** JDK 22+ have the question; before, everyone may. */
    private static Object mayCallNative(Module module) throws ReflectiveOperationException {
        if (Runtime.version().feature() < 22) {
            return "unasked";
        }
        Method asked = Module.class.getMethod("isNativeAccessEnabled");
        return asked.invoke(module);
    }
}
