/**
 * What the answers of servers and registries prove, and for how long. It may use {@code evidence}, {@code proof},
 * {@code reads}, {@code world}, {@code program} and {@code action}. No server is asked: only answers that the host
 * received count.
 */
package io.vritti.evidence.remote;
