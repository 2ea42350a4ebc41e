/**
 * The memory that machines share, on KyroDB over gRPC (facts.md §3): its documents, searches, pictures, the digest of failed keys, and
 * what is deleted. It may use {@code store.remote}, {@code evidence} for the causes that travel, {@code config}, {@code observe} and
 * below, and the generated messages. The host waits for it at one place only, for one answer,
 * within the gate's deadline.
 */
package io.vritti.store.kyrodb;
