/**
 * What is known of network clients: closed and taken ports, sockets, refusals of HTTP clients. It may use
 * {@code ecosystem.rule}, {@code reads}, {@code proof} and {@code world}. Ports are looked up in the kernel's tables and
 * never dialled.
 */
package io.vritti.ecosystem.net;
