package io.vritti.reflect.work;

import io.vritti.config.Settings;
import io.vritti.reflect.Reflector;
import io.vritti.reflect.packages.PackageFinder;
import io.vritti.reflect.packages.PackageReflector;
import io.vritti.reflect.rules.RuleReflector;

/** The rules that speak of each failure, before any model. */
public final class OwnRules {

    private OwnRules() {}

    /** In somebody else's JVM: no large list of packages is read. */
    public static Reflector quick(Settings settings) {
        return of(settings, PackageFinder.quick());
    }

    /** For a person who waits for it. */
    public static Reflector thorough(Settings settings) {
        return of(settings, PackageFinder.thorough());
    }

    private static Reflector of(Settings settings, PackageFinder packages) {
        return settings.reflectEnabled()
                ? new PackageReflector(new RuleReflector(KnownCorrections::of), packages)
                : Reflector.NONE;
    }
}
