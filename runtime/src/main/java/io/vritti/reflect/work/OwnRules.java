package io.vritti.reflect.work;

import io.vritti.config.Settings;
import io.vritti.reflect.Reflector;
import io.vritti.reflect.rules.RuleReflector;

/** The rules that speak of each failure, before any model. */
public final class OwnRules {

    private OwnRules() {}

    /** Of a home with these settings. */
    public static Reflector of(Settings settings) {
        return settings.reflectEnabled() ? new RuleReflector(KnownCorrections::of) : Reflector.NONE;
    }
}
