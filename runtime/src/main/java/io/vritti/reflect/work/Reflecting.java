package io.vritti.reflect.work;

import io.vritti.config.Settings;
import io.vritti.reflect.ReflectionMeter;
import io.vritti.reflect.Reflector;
import java.util.Random;

/**
 * All that is needed to reflect on the episodes of a home.
 *
 * @param rules that speak first
 * @param inquiry that asks models after them
 */
public record Reflecting(RulesTurn rules, Inquiry inquiry) {

    /** As the settings say, in somebody else's JVM. */
    public static Reflecting quick(Panel panel, Settings settings, ReflectionMeter meter) {
        return of(meter.counting(OwnRules.quick(settings)), panel, settings, meter);
    }

    /** As the settings say, for a person who waits for it. */
    public static Reflecting thorough(Panel panel, Settings settings) {
        return of(OwnRules.thorough(settings), panel, settings);
    }

    static Reflecting of(Reflector rules, Panel panel, Settings settings) {
        return of(rules, panel, settings, ReflectionMeter.unread());
    }

    /** With the clock of this machine. */
    private static Reflecting of(Reflector rules, Panel panel, Settings settings, ReflectionMeter meter) {
        return new Reflecting(
                new RulesTurn(rules),
                new Inquiry(
                        panel,
                        () -> Budgets.of(settings),
                        settings.customer(),
                        System::currentTimeMillis,
                        new Random(),
                        meter));
    }
}
