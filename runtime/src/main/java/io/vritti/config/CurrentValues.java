package io.vritti.config;

import java.io.File;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The values in force, by type. They are replaced all at once when the sources are read again. */
final class CurrentValues {

    private volatile ReadSettings read;

    CurrentValues(ReadSettings read) {
        this.read = read;
    }

    /** All that was read last. */
    ReadSettings read() {
        return read;
    }

    void replace(ReadSettings later) {
        read = later;
    }

    Object value(Setting setting) {
        return read.values().value(setting);
    }

    boolean flag(Setting setting) {
        return (Boolean) value(setting);
    }

    int number(Setting setting) {
        return (Integer) value(setting);
    }

    /** 0 to 1. */
    double ratio(Setting setting) {
        return (Double) value(setting);
    }

    BigDecimal dollars(Setting setting) {
        return (BigDecimal) value(setting);
    }

    /** In the unit of the setting's type. */
    long time(Setting setting) {
        return (Long) value(setting);
    }

    /** In milliseconds by name. */
    @SuppressWarnings("unchecked")
    Map<String, Long> times(Setting setting) {
        return (Map<String, Long>) value(setting);
    }

    /** Null where nothing is set and the setting has no default. */
    String text(Setting setting) {
        Object value = value(setting);
        return value == null || value.equals("") ? null : (String) value;
    }

    /** Absolute; null where nothing is set. */
    File file(Setting setting) {
        String path = text(setting);
        return path == null ? null : new File(path).getAbsoluteFile();
    }

    @SuppressWarnings("unchecked")
    List<String> names(Setting setting) {
        return (List<String>) value(setting);
    }

    @SuppressWarnings("unchecked")
    List<ActionPattern> patterns(Setting setting) {
        return (List<ActionPattern>) value(setting);
    }
}
