package io.vritti.agent.library;

import io.vritti.agent.library.httpclient.HttpClientChokePoints;
import io.vritti.agent.library.urlconnection.UrlConnectionChokePoints;
import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** The table of the client libraries. */
public final class Libraries {

    /** The choke points of each. */
    public static final List<List<ChokePoint>> ALL = List.of(HttpClientChokePoints.ALL, UrlConnectionChokePoints.ALL);

    private Libraries() {}
}
