/**
 * The rules of the owner: deny, allow, and allowances for a time. It may use {@code gate.memory}, {@code action},
 * {@code config} and {@code store}. They beat everything that was learnt.
 */
package io.vritti.gate.rules;
