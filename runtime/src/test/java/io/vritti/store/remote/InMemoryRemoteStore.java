package io.vritti.store.remote;

import io.vritti.action.ActionKey;
import io.vritti.episode.Episode;
import io.vritti.observe.AgentLog;
import io.vritti.store.SharedEpisodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A shared store on the heap: what a second kind of store has to implement, and no more. */
final class InMemoryRemoteStore implements RemoteStoreProvider {

    /** An episode that contains this text is refused for good. */
    static final String POISON = "poison";

    private record Stored(Outgoing outgoing, String machine) {}

    private final Map<String, Stored> episodes = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger lookups = new AtomicInteger();
    private final Set<String> digest = ConcurrentHashMap.newKeySet();
    private volatile boolean keepsDigest;
    private volatile boolean lost;

    /** The next deliveries fail as if the server were overloaded, after the first episode of each has arrived. */
    void failNextDeliveries(int deliveries) {
        failures.set(deliveries);
    }

    /** From now on it says which keys have failed. */
    void keepDigest() {
        keepsDigest = true;
    }

    void lose() {
        lost = true;
    }

    int lookups() {
        return lookups.get();
    }

    int size() {
        return episodes.size();
    }

    @Override
    public String name() {
        return "The heap";
    }

    @Override
    public String label() {
        return "heap";
    }

    @Override
    public RemoteStore open(String machine, EpisodeVectors vectors, AgentLog log) {
        return new Wire(machine);
    }

    @Override
    public SharedEpisodes search(int dimension) {
        return SharedEpisodes.NONE;
    }

    @Override
    public List<InstanceCheck> check(int dimension) {
        return List.of(new InstanceCheck("text", "here", null, null));
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    private final class Wire implements RemoteStore {

        private final String machine;

        Wire(String machine) {
            this.machine = machine;
        }

        @Override
        public String address() {
            return "The heap at here";
        }

        @Override
        public void connect() {}

        @Override
        public Reachability reachability() {
            return lost ? Reachability.LOST : Reachability.READY;
        }

        @Override
        public String problem() {
            return null;
        }

        @Override
        public Receipt deliver(List<Outgoing> outgoing) {
            Receipt receipt = new Receipt();
            boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            for (Outgoing one : outgoing) {
                if (one.episode().errorTrace().contains(POISON)) {
                    receipt.refused(one, "it is poison");
                } else {
                    episodes.put(one.episode().id() + machine, new Stored(one, machine));
                    receipt.arrived(one);
                }
                if (fails) {
                    receipt.failed(new RemoteException(RemoteFault.UNREACHABLE, "it went away", null));
                    return receipt;
                }
            }
            return receipt;
        }

        @Override
        public Map<String, RemoteFailure> lastFailures(Collection<String> keys) throws RemoteException {
            lookups.incrementAndGet();
            if (lost) {
                throw new RemoteException(RemoteFault.UNREACHABLE, "it went away", null);
            }
            Map<String, RemoteFailure> found = new HashMap<>();
            for (Stored stored : episodes.values()) {
                if (keys.contains(stored.outgoing().key()) && !stored.machine().equals(machine)) {
                    found.put(stored.outgoing().key(), failure(stored.outgoing().episode()));
                }
            }
            return found;
        }

        @Override
        public boolean addToDigest(Collection<String> keys, boolean make) {
            digest.addAll(keys);
            return true;
        }

        @Override
        public KeyDigest digest(KeyDigest known) {
            List<KeyDigest.Part> parts = new ArrayList<>();
            for (int n = 0; n < KeyDigest.PARTS; n++) {
                int part = n;
                parts.add(new KeyDigest.Part(
                        Integer.toString(digest.size()),
                        digest.stream()
                                .filter(key -> KeyDigest.part(key) == part)
                                .mapToLong(KeyDigest::hash)
                                .sorted()
                                .toArray()));
            }
            return keepsDigest ? new KeyDigest(parts) : null;
        }

        private static RemoteFailure failure(Episode episode) {
            return new RemoteFailure(
                    ActionKey.fromHex(episode.actionKey()),
                    episode.kind(),
                    episode.call().family(),
                    episode.call().action(),
                    new RemoteFailure.Error(episode.signature(), episode.error().line(), episode.finerClass(), null),
                    new RemoteFailure.Seen(episode.count(), episode.firstSeenMillis(), episode.lastSeenMillis()));
        }

        @Override
        public void close() {}
    }
}
