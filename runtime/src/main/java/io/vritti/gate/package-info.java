/**
 * Decides before each call whether it may run, and learns from each outcome. It may use the rooms inside it, and
 * {@code evidence}, {@code journal}, {@code store}, {@code failure} and below. Host threads run it: it meets no
 * database, no JSON and no network, and every error of its own lets the call run.
 */
package io.vritti.gate;
