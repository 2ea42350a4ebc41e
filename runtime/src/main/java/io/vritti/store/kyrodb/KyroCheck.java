package io.vritti.store.kyrodb;

import io.vritti.config.Settings;
import io.vritti.embed.ImageEmbedding;
import io.vritti.observe.AgentLog;

/** Whether the configured instances of KyroDB can be used, for {@code vritti doctor}. */
public final class KyroCheck {

    private KyroCheck() {}

    /**
     * @param dimension of the vectors of texts
     * @return what is wrong with the instance for texts, or null
     */
    public static String text(Settings settings, int dimension) {
        return problem(Instance.text(settings), dimension);
    }

    /** What is wrong with the instance for images; null also where none is set. */
    public static String image(Settings settings) {
        Instance instance = Instance.image(settings);
        return instance == null ? null : problem(instance, ImageEmbedding.DIMENSION);
    }

    private static String problem(Instance instance, int dimension) {
        AgentLog log = AgentLog.none();
        try (Loop loop = new Loop(log);
                Connection connection = new Connection(instance, dimension, loop, log)) {
            connection.warm();
            return null;
        } catch (KyroException e) {
            return "KyroDB at " + instance + ' ' + e.fault().words() + ": " + e.getMessage();
        }
    }
}
