/** What this JVM itself has changed: files that its own code wrote, and the effects of its processes (design.md §5.2). */
package io.vritti.ledger;
