/**
 * The failures that the gate knows, by key, by family, by equivalent command and by missing requirement. It may use
 * {@code ecosystem}, {@code evidence}, {@code failure}, {@code reads}, {@code program}, {@code disk}, {@code bounded} and {@code store}. What calls asked for
 * lately is in the heap, within bytes; of the rest only hashes are, and its states are read from the store on need, on threads
 * of the agent.
 */
package io.vritti.gate.memory;
