package io.vritti.it.kyrodb.server;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The index. It scans, where the real one walks a graph, and then forgets what that walk was measured to miss: live documents
 * behind superseded and deleted ones at the same place, and all but the first {@code 2m + 1} of too many identical vectors.
 */
final class Graph {

    /** More candidates than that, and the real index refuses to search. */
    private static final int CANDIDATES_MAX = 10_000;

    private final Space space;
    private final int maxElements;
    private final int reachable;
    private final Switches switches;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Long, Node> live = new HashMap<>();
    private final Map<FloatBuffer, Integer> copies = new HashMap<>();

    /** @param m links of a node */
    Graph(Space space, int maxElements, int m, Switches switches) {
        this.space = space;
        this.maxElements = maxElements;
        this.reachable = 2 * m + 1;
        this.switches = switches;
    }

    /** Refuses when there is no room even without what is dead, also for an id that is there already. */
    void makeRoom() throws EngineException {
        if (nodes.size() >= maxElements && live.size() < nodes.size()) {
            List<Node> kept = nodes.stream().filter(Node::isLive).toList();
            nodes.clear();
            live.clear();
            copies.clear();
            kept.forEach(node -> add(node.id, node.vector));
        }
        if (nodes.size() >= maxElements) {
            throw new EngineException("HNSW index full: " + nodes.size() + " elements (max " + maxElements + ")");
        }
    }

    void add(long id, float[] vector) {
        remove(id);
        Node node = new Node(id, vector, copies.merge(FloatBuffer.wrap(vector), 1, Integer::sum));
        nodes.add(node);
        live.put(id, node);
    }

    /** What is removed stays where it was, dead. */
    void remove(long id) {
        Node node = live.remove(id);
        if (node != null) {
            node.dead = true;
        }
    }

    int live() {
        return live.size();
    }

    /** @throws EngineException when so many are asked for that the index refuses */
    List<Hit> nearest(float[] query, int searchK) throws EngineException {
        if (2 * searchK > CANDIDATES_MAX) {
            throw new EngineException("k must be <= 10,000 (requested: " + 2 * searchK + ")");
        }
        boolean deadToo = switches.on(Switch.TOMBSTONES);
        List<Near> near = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            if (deadToo || node.isLive()) {
                near.add(new Near(node, space.score(query, node.vector)));
            }
        }
        near.sort(Comparator.comparing(Near::score).reversed());
        List<Near> seen = switches.on(Switch.CLIQUE) ? reached(near) : near;
        return seen.stream()
                .limit(deadToo ? candidates(searchK) : searchK)
                .filter(one -> one.node.isLive())
                .map(one -> new Hit(one.node.id, one.score))
                .limit(searchK)
                .toList();
    }

    private long candidates(int searchK) {
        double ratio = (double) live.size() / nodes.size();
        return Math.min(CANDIDATES_MAX, (long) Math.ceil(2 * searchK / ratio) + Math.max(2, searchK / 2));
    }

    /** Identical vectors link to each other only: who comes to the first of them never leaves, others see no more of them. */
    private List<Near> reached(List<Near> near) {
        boolean caught = !near.isEmpty() && isCrowd(near.get(0).node);
        FloatBuffer crowd = caught ? FloatBuffer.wrap(near.get(0).node.vector) : null;
        return near.stream()
                .filter(one -> one.node.copy <= reachable || !isCrowd(one.node))
                .filter(one -> !caught || crowd.equals(FloatBuffer.wrap(one.node.vector)))
                .toList();
    }

    private boolean isCrowd(Node node) {
        return copies.get(FloatBuffer.wrap(node.vector)) > reachable;
    }

    private record Near(Node node, float score) {}

    private static final class Node {

        private final long id;
        private final float[] vector;
        /** The how manieth with this vector, from 1. */
        private final int copy;

        private boolean dead;

        Node(long id, float[] vector, int copy) {
            this.id = id;
            this.vector = vector;
            this.copy = copy;
        }

        boolean isLive() {
            return !dead;
        }
    }
}
