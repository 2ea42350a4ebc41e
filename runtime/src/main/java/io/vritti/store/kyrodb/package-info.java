/**
 * The memory that machines share: KyroDB over gRPC (facts.md §3). It may use {@code store}, {@code episode},
 * {@code embed}, {@code observe} and the generated messages. The host waits for it at one place only, for one answer,
 * within the gate's deadline.
 */
package io.vritti.store.kyrodb;
