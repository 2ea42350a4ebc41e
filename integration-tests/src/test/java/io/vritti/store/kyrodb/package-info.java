/**
 * Tests of the shared memory at the level of its classes, against a server that can be killed. They may use the
 * runtime, which other integration tests do not.
 */
package io.vritti.store.kyrodb;
