/**
 * The memory in the home: SQLite with episodes, vectors, fixes and the outbox. It may use {@code store} and below. It
 * runs on agent threads only, and replaces a damaged database by a new one.
 */
package io.vritti.store.embedded;
