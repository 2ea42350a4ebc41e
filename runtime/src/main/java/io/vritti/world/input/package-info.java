/**
 * Single things that an action reads and that can be looked at: files, folders, variables, ports, locks. It may use
 * {@code action}. Looking starts no process and sends nothing; contents and values are kept as salted hashes.
 */
package io.vritti.world.input;
