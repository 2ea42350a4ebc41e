/**
 * What a memory must be able to do, and the records that it keeps. It may use {@code action}, {@code episode},
 * {@code embed} for vectors, {@code home} and {@code redact}. It is interfaces and data; {@code store.embedded} and
 * {@code store.kyrodb} do the work.
 */
package io.vritti.store;
