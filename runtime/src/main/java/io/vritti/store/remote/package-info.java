/**
 * What every shared store needs, whatever its wire: the outbox writer with its lease and retry delays, receipts, and the cached
 * look-up of failures on other machines. A store is one {@link io.vritti.store.remote.RemoteStore}; this package names none. It may
 * use {@code store}, {@code embed}, {@code home} and {@code observe}. The gate lives from the embedded store; a host waits for one
 * answer at most, within the gate's deadline.
 */
package io.vritti.store.remote;
