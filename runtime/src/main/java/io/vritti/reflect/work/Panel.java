package io.vritti.reflect.work;

import io.vritti.reflect.model.Model;
import java.util.OptionalLong;

/** The models that the settings name, behind one endpoint. */
public interface Panel extends AutoCloseable {

    /** Why none of them may be asked, in words for the owner; null if they may. */
    String problem();

    /** The one for most questions. */
    Model one();

    /** Those that must agree, as if they were one. */
    Model several();

    /** Whether the endpoint is on this machine, where asking costs no money. */
    boolean local();

    /** A hash of address, key and names: other settings are another endpoint. */
    String settings();

    /** How many requests the account has left today, asked from the endpoint; empty where it does not say. */
    OptionalLong requestsLeft();

    /** Breaks off what is under way; may be called by any thread. */
    @Override
    void close();
}
