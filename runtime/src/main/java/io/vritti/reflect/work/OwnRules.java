package io.vritti.reflect.work;

import io.vritti.bounded.HostHeap;
import io.vritti.config.Settings;
import io.vritti.reflect.Reflector;
import io.vritti.reflect.packages.PackageFinder;
import io.vritti.reflect.packages.PackageReflector;
import io.vritti.reflect.rules.RuleReflector;

/** The rules that speak of each failure, before any model. */
public final class OwnRules {

    /** The wordings take 2 MiB, which a heap of 24 MiB needs for the failures themselves. */
    private static final long LEAST_HEAP_BYTES = 48L * 1024 * 1024;

    private OwnRules() {}

    /** In somebody else's JVM: no large list of packages is read, and a small heap is left to the host. */
    public static Reflector quick(Settings settings) {
        return HostHeap.mostBytes() < LEAST_HEAP_BYTES ? Reflector.NONE : of(settings, PackageFinder.quick());
    }

    /** For a person who waits for it. */
    public static Reflector thorough(Settings settings) {
        return of(settings, PackageFinder.thorough());
    }

    private static Reflector of(Settings settings, PackageFinder packages) {
        return settings.reflect().enabled()
                ? new PackageReflector(new RuleReflector(KnownCorrections::of), packages)
                : Reflector.NONE;
    }
}
