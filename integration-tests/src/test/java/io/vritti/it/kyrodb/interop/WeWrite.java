package io.vritti.it.kyrodb.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What a document of ours owes beside {@link VrittiReads}: an id out of Vritti's way, causes out of its gate's, a sound vector. */
public final class WeWrite {

    /** 2^52 + 52 bits: exact in doubles, and never reached by Vritti's counter. */
    private static final long ID_MIN = 1L << 52;

    private static final long ID_MAX = (1L << 53) - 1;

    /** With keys, ids are tenant-local. */
    private static final long TENANT_ID_MAX = (1L << 32) - 1;

    private static final double UNIT_TOLERANCE = 1e-4;

    /** Whatever else the asking side's state lacks would hide the episode from Vritti's gate. */
    private static final Set<String> PRECONDITIONS = Set.of("tool", "os");

    private WeWrite() {}

    /** @param tenant whether the server asks for keys */
    public static List<String> complaints(StoredDocument document, boolean tenant) {
        Complaints complaints = new Complaints();
        long id = document.id();
        complaints.unless(
                tenant ? id >= 1 && id <= TENANT_ID_MAX : id >= ID_MIN && id <= ID_MAX,
                "id " + id + " is out of range");
        double square =
                document.vector().stream().mapToDouble(x -> (double) x * x).sum();
        complaints.unless(Math.abs(Math.sqrt(square) - 1) <= UNIT_TOLERANCE, "the vector is not of length 1");
        try {
            JsonNode preconditions = document.episode().path("reflection").path("preconditions");
            for (Iterator<String> names = preconditions.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                complaints.unless(
                        PRECONDITIONS.contains(name), "precondition " + name + " hides it from Vritti's gate");
            }
        } catch (IOException e) {
            complaints.add("episode_json: " + e.getMessage());
        }
        List<String> all = new ArrayList<>(VrittiReads.complaints(document));
        all.addAll(complaints.all());
        return all;
    }
}
