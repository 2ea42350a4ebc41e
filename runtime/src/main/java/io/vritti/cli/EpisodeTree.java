package io.vritti.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.episode.Episode;

/** An episode as JSON, its evidence as a tree instead of as text. */
final class EpisodeTree {

    private EpisodeTree() {}

    static ObjectNode of(Episode episode) {
        ObjectNode node = (ObjectNode) Output.tree(episode);
        node.set("evidence", Output.parsed(episode.evidence()));
        return node;
    }
}
