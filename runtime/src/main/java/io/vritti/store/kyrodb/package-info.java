/**
 * The memory that machines share: KyroDB over gRPC (facts.md §3). The embedded store stays what
 * the gate lives from; nothing here is waited for by a host but one answer, within the gate's deadline.
 */
package io.vritti.store.kyrodb;
