/**
 * What every shared store needs, whatever its wire: the outbox writer with its lease and retry delays, receipts, the test for a store
 * that has lost what it took, what may travel and the seal on it, and the cached look-up of failures on other machines with the digest
 * that spares most questions. A store is one {@link io.vritti.store.remote.RemoteStore}; this package names none. It may use {@code store},
 * {@code episode}, {@code embed}, {@code failure.classify}, {@code config}, {@code observe} and below. The gate lives from the embedded
 * store; a host waits for one answer at most, within the gate's deadline.
 */
package io.vritti.store.remote;
