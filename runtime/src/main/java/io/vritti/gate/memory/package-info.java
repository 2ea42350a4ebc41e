/**
 * The failures that the gate knows, by key, by family, by equivalent command and by missing requirement. It may use
 * {@code ecosystem}, {@code evidence}, {@code failure}, {@code reads}, {@code program} and {@code store}. All of it is
 * in the heap; the store is read on agent threads.
 */
package io.vritti.gate.memory;
