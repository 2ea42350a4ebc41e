package io.vritti.it.kyrodb.server;

import io.vritti.proto.kyrodb.SearchResponse.SearchPath;
import java.util.List;

/** What a search found, before namespace, filter and score are looked at. */
record Searched(List<Match> matches, SearchPath path) {

    /** One of the nearest, as it is now. */
    record Match(Document document, float score) {}
}
