/**
 * Takes what the gate observed from host threads through a ring, and writes it as episodes on one agent thread. It may
 * use {@code failure}, {@code redact}, {@code episode}, {@code evidence}, {@code flight}, {@code store} and below. Its first stage
 * redacts; the publisher never waits.
 */
package io.vritti.journal;
