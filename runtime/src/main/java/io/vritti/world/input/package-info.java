/**
 * Single things that an action reads and that can be looked at: files, folders, variables, ports, locks, and what git and Python keep in
 * files. {@code FileSystemView} looks at them, within a budget and each once. It may use {@code action}, {@code disk}, {@code git} and
 * {@code text}. Looking starts no process and sends nothing; contents and values are kept as salted hashes.
 */
package io.vritti.world.input;
