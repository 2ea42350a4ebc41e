/**
 * A server that speaks as KyroDB 0.1.0 does, written from what was observed on the wire: same answers, codes and texts, same
 * configuration file, same bad habits. Its index is an exact scan; what an approximate one forgets is modelled where it was
 * measured ({@link io.vritti.it.kyrodb.server.Graph}).
 */
package io.vritti.it.kyrodb.server;
