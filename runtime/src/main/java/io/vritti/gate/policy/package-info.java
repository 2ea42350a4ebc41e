/**
 * What evidence is worth: how many failures a class needs, what passes by itself, where a veto is allowed, probes and
 * holdouts. It may use {@code gate.memory}, {@code gate.verdict}, {@code evidence}, {@code program} and {@code config}.
 */
package io.vritti.gate.policy;
