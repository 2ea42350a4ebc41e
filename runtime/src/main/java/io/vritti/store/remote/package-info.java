/**
 * What every shared store needs, whatever its wire: the outbox writer with its lease and retry delays, receipts, and the cached
 * look-up of failures on other machines. A store is one {@link io.vritti.store.remote.RemoteStore}; this package names none.
 * The embedded store stays what the gate lives from; a host waits for one answer at most, within the gate's deadline.
 */
package io.vritti.store.remote;
